# SPDX-License-Identifier: MIT
"""The editor of routines: own files, their findings, their text."""
