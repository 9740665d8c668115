# SPDX-License-Identifier: MIT
"""What the app decides, without Qt: what begins, what is due, what is offered, what is recorded."""
