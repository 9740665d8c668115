# SPDX-License-Identifier: MIT
"""The ground floor of every file format: a located tree, findings, shapes, a cache. Knows no routine."""
