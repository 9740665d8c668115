# SPDX-License-Identifier: MIT
"""Everything Qt."""
