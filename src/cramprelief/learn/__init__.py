# SPDX-License-Identifier: MIT
"""What there is to read: sources, articles and the search over them. No Qt; loaded when Learn opens."""
