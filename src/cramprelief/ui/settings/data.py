# SPDX-License-Identifier: MIT
"""Your data: where it is, backups, files in and out, and erasing it all."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cramprelief import places
from cramprelief.reading.probe import is_there
from cramprelief.reading.regular import MAX_DIARY, read_regular
from cramprelief.reading.whole import write_whole
from cramprelief.record import wording
from cramprelief.record.backup import backups
from cramprelief.record.diary_reader import ExchangeError
from cramprelief.record.exchange import FORMATS, read_file
from cramprelief.record.moving import MoveError, left_behind, target_in
from cramprelief.record.store import Store
from cramprelief.rounding import half_up
from cramprelief.ui.kit.boxes import flow
from cramprelief.ui.kit.button import Button
from cramprelief.ui.kit.save_file import ChooseFile, save_as
from cramprelief.ui.settings.parts import Section, SettingRow
from cramprelief.ui.shell.message_bars import TroubleBar, UndoBar, mended, show_folder
from cramprelief.ui.state.diary_file import DiaryFile
from cramprelief.ui.theme.look import Look

_ICONS = {"csv": "file-csv"}
"""Of formats that have an icon of their own."""
_LONG = 12
"""Letters of a folder's name that fit everywhere."""


_TOLD = 5
"""So many of the refused cramps are named."""


class YourData(Section):
    erased = Signal()
    """Diary, plans and backups are gone; what else is known of the person should go too."""

    def __init__(
        self,
        look: Look,
        records: DiaryFile,
        choose_file: ChooseFile = save_as,
        open_file: ChooseFile | None = None,
        choose_folder: Callable[[QWidget, str], str] = QFileDialog.getExistingDirectory,
    ) -> None:
        super().__init__(look)
        self.records = records
        self._choose_file, self._open_file = choose_file, open_file or _open_file
        self._choose_folder = choose_folder
        self.trouble = TroubleBar(look)
        self.told = UndoBar(look)
        self._column.insertWidget(0, self.trouble)
        self._column.insertWidget(1, self.told)
        self.folder = Button(look, self.tr("Open"), "folder-open", size="small")
        self.move_folder = Button(look, self.tr("Move…"), size="small")
        self.backup = Button(look, self.tr("Back up now"), size="small")
        self.restore = Button(look, self.tr("Put back"), size="small")
        self.formats = {
            ending: Button(
                look,
                QCoreApplication.translate("DiaryFormats", form.words),
                _ICONS.get(ending, "export"),
                size="small",
            )
            for ending, form in FORMATS.items()
        }
        """The buttons that save the diary, by the ending of the file."""
        self.bring = Button(look, self.tr("Bring in"), "upload-simple", size="small")
        self.erase = Button(look, self.tr("Erase…"), "trash", kind="danger_soft", size="small")
        self.sure = Button(look, self.tr("Yes, erase all"), kind="danger", size="small")
        self.keep = Button(look, self.tr("Keep it"), size="small")
        self._folder_row = SettingRow(look, self.tr("Folder"), " ", flow(self.folder, self.move_folder, gap=8))
        self._backup_row = SettingRow(look, self.tr("Backup"), " ", flow(self.backup, self.restore, gap=8))
        self._erase_row = SettingRow(
            look, self.tr("Erase everything"), " ", flow(self.keep, self.sure, self.erase, gap=8)
        )
        self.add_card(
            self.tr("Your data"),
            self._folder_row,
            self._backup_row,
            SettingRow(
                look, self.tr("Take it with you"), self.tr("Nothing is ever sent"), flow(*self.formats.values(), gap=8)
            ),
            SettingRow(look, self.tr("Bring in a diary"), self.tr("Merged with yours, nothing twice"), self.bring),
            lead=self.tr("Diary, plans and settings are files in one folder on this computer."),
        )
        self.add_card("", self._erase_row)
        self._connect()
        self._ask_erase(False)
        self.refresh()

    def _connect(self) -> None:
        self.folder.clicked.connect(lambda: show_folder(self.records.path.parent))
        self.move_folder.clicked.connect(self._move)
        self.backup.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._put_back)
        for ending, button in self.formats.items():
            button.clicked.connect(partial(self._save_as, ending))
        self.bring.clicked.connect(self._bring_in)
        self.erase.clicked.connect(lambda: self._ask_erase(True))
        self.keep.clicked.connect(lambda: self._ask_erase(False))
        self.sure.clicked.connect(self._erase)
        self.records.troubled.connect(self.trouble.show_trouble)
        self.trouble.retry.connect(self._look_at_it)
        self.trouble.mend.connect(self._mend)
        self.trouble.show_folder.connect(lambda: show_folder(self.records.path.parent))

    def refresh(self) -> None:
        self._look_at_it()
        self._folder_row.sub.setText(self._where())
        self._folder_row.sub.setVisible(True)
        self.move_folder.setVisible(not os.environ.get("CRAMPRELIEF_HOME"))
        newest = next(iter(backups(self.records.backups, self.records.now().date())), None)
        words = self.tr("None yet. One is made each week.")
        if newest is not None:
            size = max(1, half_up(newest.path.stat().st_size / 1024))
            words = self.tr("Last: {0}, {1} KB").format(wording.backup_day(newest.day), size)
        self._backup_row.sub.setText(words)
        self._backup_row.sub.setVisible(True)
        self._erase_row.sub.setVisible(True)
        self.restore.setEnabled(newest is not None)

    def _where(self) -> str:
        folder, moved = self.records.path.parent, places.moved_to()
        if moved is not None and folder == places.usual_home():
            words = self.tr("{0}, while {1} can't be reached")
            return words.format(_short(folder), _short(moved))
        return _short(folder)

    # What the buttons do

    def _move(self) -> None:
        chosen = self._choose_folder(self, self.tr("Move your data to"))
        if not chosen:
            return
        home = self.records.path.parent
        try:
            target = target_in(Path(chosen), home)
        except MoveError as error:
            self.told.tell(str(error))
            return
        if self.records.move(home, target):
            left = left_behind(home)
            words = self.tr("Moved to {0}. Nothing is left in the old folder.")
            if left:
                words = self.tr("Moved to {0}. A copy of {1} is still in the old folder: delete it yourself.")
            self.told.tell(words.format(_short(target), ", ".join(left)))
        self.refresh()

    def _look_at_it(self) -> None:
        """Whether the diary can be read; its trouble is told by itself."""
        if is_there(self.records.path):
            self.records.read(lambda store: store.diary.count(), 0)

    def _back_up(self) -> None:
        folder, today = self.records.backups, self.records.now().date()
        made: list[Path] = []
        if self.records.write(lambda store: made.append(store.back_up(folder, today))):
            if is_there(made[0]):
                self.told.tell(self.tr("Backed up."))
            else:
                self.told.tell(self.tr("Not backed up: the copy is gone again. Look at the folder."))
        self.refresh()

    def _put_back(self) -> None:
        good = self.records.use_backup()
        if good is not None:
            words = self.tr("The backup of {0} is in use. What was there before was kept.")
            self.told.tell(words.format(wording.backup_day(good.day)))
        self.refresh()

    def _mend(self) -> None:
        repaired = self.records.mend()
        if repaired is not None:
            self.told.tell(mended(repaired))
        self.refresh()

    def _save_as(self, ending: str) -> None:
        entries = self.records.read(lambda store: store.diary.played(limit=1_000_000), None)
        if entries is not None:
            self._save(f"cramp-diary.{ending}", FORMATS[ending].write(entries), len(entries))

    def _save(self, name: str, content: bytes, count: int) -> None:
        path = self._choose_file(self, self.tr("Save"), name)
        if not path:
            return
        try:
            write_whole(Path(path), content)
        except OSError as error:
            reason = error.strerror or str(error)
            self.told.tell(self.tr("Not saved: {0}. Your diary is safe. Choose another place.").format(reason))
            return
        self.told.tell(self.tr("{0} saved: {1}").format(wording.count(count, "cramp"), Path(path).name))

    def _bring_in(self) -> None:
        path = self._open_file(self, self.tr("Bring in a diary"), "")
        if not path:
            return
        try:
            found = read_file(path, read_regular(Path(path), MAX_DIARY))
        except ExchangeError as error:
            self.told.tell(str(error))
            return
        except (OSError, UnicodeDecodeError):
            self.told.tell(self.tr("This file can't be read. Nothing was changed."))
            return
        counts = {"new": 0}

        def merge(store: Store) -> None:
            counts["new"] = store.diary.merge(found.entries)

        if self.records.write(merge):
            same = len(found.entries) - counts["new"]
            words = self.tr("{0} brought in, {1} known already.")
            told = words.format(wording.count(counts["new"], "cramp"), same)
            if found.refused:
                few = "\n".join(map(str, found.refused[:_TOLD]))
                told += "\n" + self.tr("{0} refused:").format(wording.count(len(found.refused), "cramp")) + "\n" + few
            self.told.tell(told)

    def _ask_erase(self, ask: bool) -> None:
        self.erase.setVisible(not ask)
        self.sure.setVisible(ask)
        self.keep.setVisible(ask)
        words = self.tr("Diary, plans, backups and all about you, for good. Nothing can bring them back.")
        self._erase_row.sub.setText(words if ask else self.tr("You can save a copy first."))
        if ask:
            self.keep.setFocus()

    def _erase(self) -> None:
        if self.records.wipe():
            self.erased.emit()
            self.told.tell(self.tr("Everything is erased."))
        self._ask_erase(False)
        self.refresh()


def _short(folder: Path) -> str:
    """The last two names of a path, with long ones cut: the button opens it anyway."""
    return " / ".join(name if len(name) <= _LONG else name[: _LONG - 1] + "…" for name in folder.parts[-2:])


def _open_file(parent: QWidget, title: str, _name: str) -> str:
    return QFileDialog.getOpenFileName(parent, title, str(places.person_folder()), _readable())[0]


def _readable() -> str:
    """The formats that can be brought in, as a dialog for files lists them."""
    return ";;".join(f"{form.name} (*.{ending})" for ending, form in FORMATS.items() if form.read is not None)
