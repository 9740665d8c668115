# SPDX-License-Identifier: MIT
"""Names of the files in a bundle: each can be written on every system, inside the folder, and means one file alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from cramprelief.authoring.bundle.refusal import BundleError
from cramprelief.picture.opener import ENDINGS
from cramprelief.reading.characters import hidden
from cramprelief.reading.finding import shorten
from cramprelief.routine.library import FIGURES, SUBFOLDER
from cramprelief.routine.values import ID

MANIFEST = "manifest.json"
MAX_NAME = 200
"""Characters of a whole name; a part between two slashes has at most 100."""
MAX_DEPTH = 4
LONGEST_ID = 48
_FORBIDDEN = re.compile(r'[<>"|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.I | re.S)


def twin(name: str) -> str:
    """The same for names that some system takes for one file: whatever their case, however their letters are put."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def demand_names(names: Iterable[str]) -> None:
    """Each may be written here, and no two are one file somewhere. Raises BundleError."""
    seen: dict[str, str] = {}
    folders: set[str] = set()
    for name in names:
        demand_name(name)
        key = twin(name)
        if key in seen:
            same = seen[key] == name
            how = "holds two files called" if same else "holds two files that are one on some computers:"
            raise BundleError(f"It {how} “{shorten(name)}”.")
        seen[key] = name
        parts = key.split("/")
        folders |= {"/".join(parts[:depth]) for depth in range(1, len(parts))}
    both = folders & seen.keys()
    if both:
        raise BundleError(f"It holds a file and a folder of one name, “{shorten(seen[min(both)])}”.")


def demand_name(name: str) -> None:
    """Raises BundleError where a file of this name is not for the person's folder."""
    shown = shorten(name) if not hidden(name) else "…"
    fault = _fault(name)
    if fault:
        raise BundleError(f"It holds “{shown}”, {fault}.")
    if kind_of(name) is None:
        raise BundleError(f"It holds “{shown}”, which is no routine, plan, figure or picture.")


def _fault(name: str) -> str | None:
    """What a name has that it must not have, as the end of a sentence."""
    parts = name.split("/")
    if not name or hidden(name) or "\n" in name or "\t" in name:
        return "a name with letters that nobody sees"
    if "\\" in name:
        return "a name with a backslash"
    if name.startswith("/"):
        return "which would not lie in your folder"
    if ":" in name:
        return "a name with a drive letter or a colon"
    if ".." in parts or name.startswith("~"):
        return "which would lie outside of your folder"
    if name.endswith("/"):
        return "an empty folder"
    if "" in parts or "." in parts:
        return "a name that leads a crooked way"
    if any(part.startswith(".") for part in parts):
        return "a hidden file"
    if _FORBIDDEN.search(name) or any(part != part.strip() or part.endswith(".") for part in parts):
        return "a name that some computers cannot write"
    if any(_RESERVED.fullmatch(part.strip()) for part in parts):
        return "a name that Windows keeps for itself"
    if len(name) > MAX_NAME or any(len(part.encode()) > MAX_NAME for part in parts) or len(parts) > MAX_DEPTH:
        return "a name that is too long"
    return None


def kind_of(name: str) -> str | None:
    """ "manifest", "routine", "plan", "figure" or "picture", by the place of the file; None for anything else."""
    if name == MANIFEST:
        return "manifest"
    folder, _, last = name.rpartition("/")
    stem = last.removesuffix(".yaml")
    if last.endswith(".yaml"):
        kind = {"": "routine", SUBFOLDER: "plan", FIGURES: "figure"}.get(folder)
        return kind if re.fullmatch(ID, stem) and len(stem) <= LONGEST_ID else None
    return "picture" if last.lower().endswith(ENDINGS) and last.lower() not in ENDINGS else None
