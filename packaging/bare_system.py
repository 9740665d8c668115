# SPDX-License-Identifier: MIT
"""Runs first in the folder without Python: what a bare Linux lacks must cost neither a word nor a warning."""

import os
import sys
from pathlib import Path

if sys.platform == "linux":
    spoken = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "C")
    if spoken in ("C", "POSIX"):
        os.environ["LC_ALL"] = "C.UTF-8"
    if not Path("/etc/fonts/fonts.conf").exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(Path(sys._MEIPASS) / "fonts.conf"))  # type: ignore[attr-defined]
