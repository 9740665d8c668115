# SPDX-License-Identifier: MIT
"""The poser: a picture's pose and move, changed by mouse, pen or keys."""
