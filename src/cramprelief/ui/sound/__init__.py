# SPDX-License-Identifier: MIT
"""The voice, and the process that makes it heard."""
