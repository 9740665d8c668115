# SPDX-License-Identifier: MIT
"""My routines, the first page of the Studio: new ones, drafts, files in use, what is left out, what is deleted."""
