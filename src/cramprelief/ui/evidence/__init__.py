# SPDX-License-Identifier: MIT
"""How well a routine is supported: its grade and its sources."""
