# SPDX-License-Identifier: MIT
"""Going on with a cramp that the end of the app interrupted."""
