# SPDX-License-Identifier: MIT
"""A routine as a hand-out: every step as a captioned picture, on pages to print or on one long sheet."""
