# SPDX-License-Identifier: MIT
"""All routines, and the page of each."""
