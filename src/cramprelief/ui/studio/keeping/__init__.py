# SPDX-License-Identifier: MIT
"""What is kept and what is offered: the check before a text is put into use, and its earlier versions."""
