# SPDX-License-Identifier: MIT
"""Charts painted by hand: each has a name, one sentence that says what it shows, and a table with the same numbers."""
