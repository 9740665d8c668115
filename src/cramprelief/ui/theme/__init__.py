# SPDX-License-Identifier: MIT
"""How everything looks: colours by role, type by style, sizes that grow with the text. Start with `look.Look`."""
