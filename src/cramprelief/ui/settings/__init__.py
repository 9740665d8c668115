# SPDX-License-Identifier: MIT
"""The settings, a section a file."""
