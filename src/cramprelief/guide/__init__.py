# SPDX-License-Identifier: MIT
"""Choosing a routine and playing it."""
