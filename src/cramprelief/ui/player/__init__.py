# SPDX-License-Identifier: MIT
"""The player: one routine, step by step."""
