# SPDX-License-Identifier: MIT
"""Sharing: a bundle that somebody sent is looked through and added; one's own is packed, printed, saved."""
