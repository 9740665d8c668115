# SPDX-License-Identifier: MIT
"""Every code a finding can carry, and whether it is an error or a warning.

A code never changes its meaning and is never used again for something else. docs/AUTHORING.md shows each one with
an example and its mend; a test keeps the two lists equal.
"""

from __future__ import annotations

ERROR = "error"
WARNING = "warning"

CODES = {
    # The file itself
    "unreadable": ERROR,
    "file-name": ERROR,
    "too-large": ERROR,
    "not-utf8": ERROR,
    "bad-character": ERROR,
    "tab": ERROR,
    "not-yaml": ERROR,
    "nested-too-deep": ERROR,
    "alias": ERROR,
    "tag": ERROR,
    "bad-key": ERROR,
    "duplicate-key": ERROR,
    "lost-comma": ERROR,
    "many-documents": ERROR,
    "empty-file": ERROR,
    "new-format": ERROR,
    # Keys and values
    "unknown-key": ERROR,
    "missing-key": ERROR,
    "misplaced-key": ERROR,
    "wrong-type": ERROR,
    "empty-value": ERROR,
    "too-few": ERROR,
    "too-many": ERROR,
    "repeated-item": ERROR,
    "unknown-name": ERROR,
    "bad-id": ERROR,
    "bad-duration": ERROR,
    "bad-count": ERROR,
    "bad-pace": ERROR,
    "bad-number": ERROR,
    "bad-date": ERROR,
    "bad-address": ERROR,
    "bad-placeholder": ERROR,
    "too-long": ERROR,
    # Steps and time
    "no-timing": ERROR,
    "two-timings": ERROR,
    "nested-repeat": ERROR,
    "duplicate-id": ERROR,
    "too-fast": ERROR,
    "endless": ERROR,
    "bad-day": ERROR,
    # What a file points at
    "unknown-routine": ERROR,
    "unknown-step": ERROR,
    "branch-loop": ERROR,
    "unknown-figure": ERROR,
    "faulty-figure": WARNING,
    "unknown-pose": ERROR,
    "unknown-move": ERROR,
    "unknown-source": ERROR,
    "no-source": ERROR,
    "missing-picture": ERROR,
    "picture-outside": ERROR,
    "bad-picture": ERROR,
    "nothing-left": ERROR,
    "taken-name": ERROR,
    "unknown-built-in": ERROR,
    # Articles
    "not-markdown": ERROR,
    # Figures
    "unknown-level": ERROR,
    "pose-circle": ERROR,
    "joint-limit": ERROR,
    "out-of-reach": ERROR,
    # Safety
    "never": ERROR,
    "too-hot": ERROR,
    "works-muscle": ERROR,
    "pulls-first": ERROR,
    # Advice
    "danger": WARNING,
    "hard-words": WARNING,
    "cut-short": WARNING,
    "curly-quotes": WARNING,
    "markup": WARNING,
    "loud": WARNING,
    "idle": WARNING,
    "no-caution": WARNING,
    "hands-busy": WARNING,
    "hip-rules": WARNING,
    "must-stand": WARNING,
    "replaces": WARNING,
    "built-in-name": WARNING,
}

SAFETY = frozenset({"never", "too-hot", "works-muscle", "pulls-first", "danger"})
"""Those that concern the safety of whoever follows the file."""
