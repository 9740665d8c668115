# SPDX-License-Identifier: MIT
"""Which words fit where somebody writes in a routine's text, and what each of them means."""
