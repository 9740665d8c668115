# SPDX-License-Identifier: MIT
"""The steps of the open routine, at a glance: chosen, put in order, grouped."""
