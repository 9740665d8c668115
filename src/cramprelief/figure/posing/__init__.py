# SPDX-License-Identifier: MIT
"""What a hand does to a pose: places to grab, drags, turns, magnets, limits, words."""
