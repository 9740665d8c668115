# SPDX-License-Identifier: MIT
"""Figure files while they are changed: poses, moves and things, written as a careful author would by hand."""
