# SPDX-License-Identifier: MIT
"""Warning signs: what they can be, and what to do."""
