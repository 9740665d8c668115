# SPDX-License-Identifier: MIT
"""The page on which one routine is written: its upper edge, its layouts, and the panels in them."""
