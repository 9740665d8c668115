# SPDX-License-Identifier: MIT
"""What clinicians said of the words that the app shows, and whether those words are still the same."""
