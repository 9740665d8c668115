# SPDX-License-Identifier: MIT
"""A plan over days, while it is written: its parts, the form of each, and its calendar."""
