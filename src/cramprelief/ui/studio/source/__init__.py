# SPDX-License-Identifier: MIT
"""The text of a routine as it lies in its file, with what is wrong in it and the words that fit."""
