# SPDX-License-Identifier: MIT
"""What is said to a place, a situation or a condition, in three blocks."""
