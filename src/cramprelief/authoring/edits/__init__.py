# SPDX-License-Identifier: MIT
"""The edits, each a splice: of fields, short lists, steps, groups and names, whichever way they are written."""
