# SPDX-License-Identifier: MIT
"""Telling what is due today."""
