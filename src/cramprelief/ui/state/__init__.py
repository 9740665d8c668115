# SPDX-License-Identifier: MIT
"""What all screens share while the app is open: what plays, what was recorded, wishes, the catalogue."""
