# SPDX-License-Identifier: MIT
"""What the diary can not take just now, kept in a small diary of its own until it can: nothing that happened is lost.

A spare lies beside the diary, or, where nothing can be written there, in a folder of the system's that only this
person can enter. Each write to the diary takes it in first, so it never has the older half of a story.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from cramprelief.reading.probe import is_there
from cramprelief.record.database import open_database, remove, set_aside, told, transaction
from cramprelief.record.trouble import Trouble

_SHARED = (
    "rough, place, side, situation, state, seconds, eased_in, pain_before, pain_after, helped, triggers, note, deleted"
)
_TAKE_CRAMPS = (
    f"INSERT INTO main.cramp (id, started, epoch, {_SHARED}) SELECT id, started, epoch, {_SHARED} FROM spare.cramp"
    " WHERE true ON CONFLICT (id) DO UPDATE SET started = excluded.started, epoch = excluded.epoch, "
    + ", ".join(f"{name} = excluded.{name}" for name in _SHARED.split(", "))
)
_TAKE_EVENTS = (
    "INSERT INTO main.event (cramp, number, at, what, routine, step, detail) SELECT cramp,"
    " number + (SELECT coalesce(max(number), 0) FROM main.event WHERE cramp = new.cramp),"
    " at, what, routine, step, detail FROM spare.event AS new WHERE NOT EXISTS (SELECT 1 FROM main.event AS old"
    " WHERE old.cramp = new.cramp AND old.at = new.at AND old.what = new.what AND old.step IS new.step)"
)


def open_spares(spares: Iterable[Path]) -> Iterator[sqlite3.Connection]:
    """One after the other those that can be opened, begun ones first; each is closed again after its use."""
    for spare in sorted(spares, key=lambda one: not is_there(one)):
        try:
            connection = open_database(spare) if _is_ours(spare.parent) else None
        except Trouble:
            continue
        if connection is not None:
            with closing(connection):
                yield connection


def take_in(connection: sqlite3.Connection, spares: Iterable[Path]) -> None:
    """Bring what the spares hold into the diary, and remove them. Raises `Trouble`; then they stay."""
    for spare in spares:
        if not is_there(spare) or not _is_ours(spare.parent):
            continue
        try:
            open_database(spare).close()
        except Trouble as trouble:
            if trouble.kind != "damaged":
                raise
            set_aside(spare, str(os.getpid()))
            continue
        with told():
            connection.execute("ATTACH ? AS spare", (str(spare),))
            try:
                with transaction(connection):
                    connection.execute(_TAKE_CRAMPS)
                    connection.execute(_TAKE_EVENTS)
            finally:
                connection.execute("DETACH spare")
            remove(spare)


def _is_ours(folder: Path) -> bool:
    """Make the folder where it is missing, for this person alone. False where it is somebody else's."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        owners = {folder.lstat().st_uid, folder.stat().st_uid}  # of a link, and of what it leads to
    except OSError:
        return False
    return not hasattr(os, "getuid") or owners <= {os.getuid(), 0}
