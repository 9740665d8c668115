# SPDX-License-Identifier: MIT
"""Figure files: what they may say, how they are read, checked and kept."""
