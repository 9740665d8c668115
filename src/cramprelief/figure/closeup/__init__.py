# SPDX-License-Identifier: MIT
"""Hands and feet seen from near."""
