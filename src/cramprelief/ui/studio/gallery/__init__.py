# SPDX-License-Identifier: MIT
"""The gallery: all pictures that a step may show, and the ways to one of one's own."""
