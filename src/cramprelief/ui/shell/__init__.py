# SPDX-License-Identifier: MIT
"""The window round the pages: rail, bars, keys, what every page is."""
