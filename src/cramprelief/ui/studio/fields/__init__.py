# SPDX-License-Identifier: MIT
"""The fields of the Studio's forms, and how they read and write their values."""
