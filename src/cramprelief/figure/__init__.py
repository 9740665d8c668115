# SPDX-License-Identifier: MIT
"""The posable person: poses in, shapes with colour roles out."""
