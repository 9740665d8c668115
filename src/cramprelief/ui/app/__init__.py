# SPDX-License-Identifier: MIT
"""The start: from the process to the first frame, then everything built and connected."""
