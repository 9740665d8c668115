# SPDX-License-Identifier: MIT
"""After a cramp or a routine: how it went, what helps now."""
