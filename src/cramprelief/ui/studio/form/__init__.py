# SPDX-License-Identifier: MIT
"""The form of one step, one group, or all that stands around the steps."""
