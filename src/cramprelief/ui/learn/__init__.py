# SPDX-License-Identifier: MIT
"""Articles to read and to search."""
