# SPDX-License-Identifier: MIT
"""What is shared: one file as it is now, packed with all that it uses, or as a hand-out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cramprelief import places
from cramprelief.authoring.bundle.pack import BundleFacts, Packed, PackError, pack
from cramprelief.authoring.bundle.receiver import shipped_here
from cramprelief.authoring.desk.where import working_copy
from cramprelief.reading.probe import is_file
from cramprelief.reading.regular import read_words
from cramprelief.routine.decode import decode
from cramprelief.routine.model import Routine
from cramprelief.routine.programme import Preparation, Programme
from cramprelief.ui.evidence.sources_sheet import sources_of
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.storyboard.head import Letterhead
from cramprelief.ui.storyboard.make import HandoutNames, Shown, make_board
from cramprelief.ui.storyboard.pages import Storyboard
from cramprelief.ui.storyboard.words import most_rounds, with_rounds


@dataclass(frozen=True, slots=True)
class SharedFile:
    """`content` is None where the file has mistakes: it can be sent, not printed. `draft` stands on what is printed.

    `data` is the text as it is being written, also where another one is in use.
    """

    path: Path
    data: bytes
    title: str
    content: Routine | Programme | Preparation | None
    draft: bool

    @property
    def most_rounds(self) -> int:
        """1 where there is nothing to repeat."""
        return most_rounds(self.content) if isinstance(self.content, Routine) else 1


def read_shared(path: Path) -> SharedFile:
    """Raises OSError."""
    being_written = working_copy(places.own_routines(), path)
    changed = is_file(being_written)
    data = read_words(being_written if changed else path)
    content = decode(str(path), data).content
    title = path.stem.replace("-", " ") if content is None else content.title
    return SharedFile(path, data, title, content, changed or content is None or content.draft)


def packed(file: SharedFile, author: str, licence: str, today: date) -> Packed:
    """Raises PackError."""
    texts = {file.path.absolute(): file.data}
    return pack([file.path], places.own_routines(), shipped_here(), BundleFacts(author, licence, today), texts)


def board_of(
    file: SharedFile, catalogue: Catalogue, side: str | None, place: str | None, rounds: int | None, head: Letterhead
) -> Storyboard | None:
    """The hand-out with at most so many `rounds`; None where the file has mistakes."""
    content = file.content
    if content is None:
        return None
    if rounds is not None and isinstance(content, Routine):
        content = with_rounds(content, rounds)
    library = catalogue.library
    titles = {id: library.title(id) for id in library.origins}
    conditions = {each.id: each.name for each in catalogue.tables.conditions.values()}
    cited = {key: source.cited() for key, source in sources_of(places.assets() / "sources.yaml").items()}
    figures = [places.assets() / "figures", places.own_routines() / "figures"]
    return make_board(content, HandoutNames(titles, conditions, cited), figures, Shown(side, place, "day", head))


__all__ = ["PackError", "SharedFile", "board_of", "packed", "read_shared"]
