# SPDX-License-Identifier: MIT
"""Guided relief for muscle cramps."""

__version__ = "0.1.0"
