# SPDX-License-Identifier: MIT
"""The computer round the app: icon by the clock, start at login, keep awake, a second start, a lent key."""
