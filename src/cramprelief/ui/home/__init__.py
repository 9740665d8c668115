# SPDX-License-Identifier: MIT
"""Home: guiding from the first frame, and the questions that make it fit."""
