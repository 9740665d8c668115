# SPDX-License-Identifier: MIT
"""Figures painted: on a screen, a card, a thumbnail, a strip of paper."""
