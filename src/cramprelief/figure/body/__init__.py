# SPDX-License-Identifier: MIT
"""One body: its measures, its pose, its bones, and each part of it as shapes."""
