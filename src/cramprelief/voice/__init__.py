# SPDX-License-Identifier: MIT
"""What is said and heard, and when. No Qt."""
