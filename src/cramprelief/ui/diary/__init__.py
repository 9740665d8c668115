# SPDX-License-Identifier: MIT
"""The diary: a list of cramps, an entry, the overview, the morning question."""
