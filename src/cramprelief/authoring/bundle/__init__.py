# SPDX-License-Identifier: MIT
"""One `.cramprelief` file with routines and all that they use: packed, looked through, added whole or not at all."""
