# SPDX-License-Identifier: MIT
"""Plans over weeks: choosing, checking, ticking."""
