# SPDX-License-Identifier: MIT
"""What a routine is: its model, its file format, its checks and the library of routines."""
