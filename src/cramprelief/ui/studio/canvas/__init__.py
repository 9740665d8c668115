# SPDX-License-Identifier: MIT
"""The poser's canvas: a figure with handles over it, for mouse, pen, keys and screen readers."""
