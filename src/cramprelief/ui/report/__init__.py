# SPDX-License-Identifier: MIT
"""The doctor's page, on screen and on paper."""
