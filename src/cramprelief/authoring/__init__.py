# SPDX-License-Identifier: MIT
"""Writing a routine: its text is the only truth, and every change of it is one splice. No Qt, no window."""
