# SPDX-License-Identifier: MIT
"""Every page of the window, in the order of the rail. docs/ARCHITECTURE.md says how to add one."""

from __future__ import annotations

from cramprelief.ui.shell.page import Page
from cramprelief.ui.shell.page_entry import PageEntry
from cramprelief.ui.state.parts import Parts


def _home(parts: Parts) -> Page:
    from cramprelief.ui.home.page import HomePage

    return HomePage(parts)


def _player(parts: Parts) -> Page:
    from cramprelief.ui.player.page import PlayerPage

    return PlayerPage(parts)


def _trial(parts: Parts) -> Page:
    from cramprelief.ui.studio.preview.trial_page import TrialPage

    return TrialPage(parts, _player)


def _warnings(parts: Parts) -> Page:
    from cramprelief.ui.warnings.page import WarningsPage

    return WarningsPage(parts)


def _place(parts: Parts) -> Page:
    from cramprelief.ui.place.page import PlacePage

    return PlacePage(parts)


def _finished(parts: Parts) -> Page:
    from cramprelief.ui.finished.page import FinishedPage

    return FinishedPage(parts)


def _learn(parts: Parts) -> Page:
    from cramprelief.ui.learn.page import LearnPage

    return LearnPage(parts)


def _own(parts: Parts) -> Page:
    from cramprelief.ui.studio.start.page import StartPage

    return StartPage(parts)


def _document(parts: Parts) -> Page:
    from cramprelief.ui.studio.document.page import DocumentPage

    return DocumentPage(parts)


def _share(parts: Parts) -> Page:
    from cramprelief.ui.studio.share.share_page import SharePage

    return SharePage(parts)


def _add(parts: Parts) -> Page:
    from cramprelief.ui.studio.share.add_page import AddPage

    return AddPage(parts)


def _diary(parts: Parts) -> Page:
    from cramprelief.ui.diary.page import DiaryPage

    assert parts.records is not None
    return DiaryPage(parts.look, parts.records, parts.title_of)


def _report(parts: Parts) -> Page:
    from cramprelief.application.doctor_profile import keeper, profile
    from cramprelief.ui.report.page import ReportPage

    records = parts.records
    assert records is not None
    known, keep = profile(parts.preferences, parts.catalogue, lambda: records.now().date()), keeper(parts.preferences)
    return ReportPage(parts.look, records, parts.title_of, known, keep)


def _library(parts: Parts) -> Page:
    from cramprelief.ui.library.page import LibraryPage

    return LibraryPage(parts)


def _routine(parts: Parts) -> Page:
    from cramprelief.ui.library.detail_page import DetailPage

    return DetailPage(parts)


def _settings(parts: Parts) -> Page:
    from cramprelief.ui.settings.page import SettingsPage

    assert parts.records is not None
    return SettingsPage(parts.look, parts.preferences, parts.catalogue, parts.records, parts.figures)


def _plans(parts: Parts) -> Page:
    from cramprelief.ui.plans.page import PlansPage

    assert parts.records is not None
    return PlansPage(parts.look, parts.records, parts.catalogue, parts.preferences, figures=parts.figures)


ENTRIES = (
    PageEntry("home", "Home", "house", _home, bar=1),
    PageEntry("player", "Player", None, _player),
    PageEntry("library", "Routines", "books", _library, bar=2),
    PageEntry("routine", "Routine", None, _routine, under="library"),
    PageEntry("own", "My routines", None, _own, under="library"),
    PageEntry("document", "Routine to write", None, _document, under="library"),
    PageEntry("trial", "Trial", None, _trial, under="library"),
    PageEntry("share", "Share", None, _share, under="library"),
    PageEntry("add", "Add from a file", None, _add, under="library"),
    PageEntry("finished", "Finished", None, _finished),
    PageEntry("plans", "Plans", "calendar-check", _plans),
    PageEntry("diary", "Diary", "notebook", _diary, bar=3),
    PageEntry("learn", "Learn", "book-open", _learn),
    PageEntry("report", "For the doctor", None, _report, under="diary"),
    PageEntry("settings", "Settings", "gear-six", _settings),
    PageEntry("warnings", "Warnings", "first-aid", _warnings, bar=4, foot=True),
    PageEntry("place", "What it may be", None, _place, under="home"),
)
