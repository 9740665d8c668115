# SPDX-License-Identifier: MIT
"""The things on a scene: how one is declared, the table of all, and their drawings by kind."""
