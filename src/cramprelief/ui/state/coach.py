# SPDX-License-Identifier: MIT
"""Lets play what plays by itself beside the questions. What that is, `application.first_choice` decides."""

from __future__ import annotations

from dataclasses import replace

from cramprelief.application.answers import Answers
from cramprelief.application.first_choice import CoachMove, careful, first_move, move_after_answer, move_after_end
from cramprelief.guide.person import Person
from cramprelief.ui.state.catalogue import Catalogue
from cramprelief.ui.state.playing import Playing
from cramprelief.ui.state.recording import CrampRecording


class Coach:
    """Nobody has pressed Start yet."""

    def __init__(self, playing: Playing, catalogue: Catalogue, answers: Answers, recording: CrampRecording) -> None:
        self._playing, self._catalogue, self._answers = playing, catalogue, answers
        self._recording = recording
        self._waits = False

    def begin(self, name: str | None = None) -> None:
        """The first move for what is known, or the routine `name`."""
        person = careful(self._answers.now)
        move = first_move(self._catalogue.answer(person), name)
        self._waits = move.stops
        if move.routine_id is not None:
            self._playing.begin(self._catalogue.routines[move.routine_id], person)

    def follow(self) -> None:
        """An answer came."""
        playing, person = self._playing, careful(self._answers.now)
        running = playing.now.routine_id if playing.active and playing.now is not None else None
        answer, routines = self._catalogue.answer(person), self._catalogue.routines
        started = self._recording.cramp is not None
        move = move_after_answer(answer, person, running, routines, waited=self._waits, started=started)
        if move.stops and playing.active:
            self._waits = True
            playing.send("stop")
        elif move.routine_id is not None:
            self._waits = False
            self._play(move, person)
        else:
            self._tell_where(person)

    def _tell_where(self, person: Person) -> None:
        """What runs goes on where it is, for the place and the side that were said: words and picture follow."""
        session = self._playing.session
        if session is None or not self._playing.active or self._playing.practising:
            return
        now = session.person
        if (now.place, now.side, now.ways) != (person.place, person.side, person.ways):
            there = replace(now, place=person.place, side=person.side, ways=person.ways)
            self._playing.send("switch", to=session.routine, person=there)

    def go_on(self) -> None:
        """What ran is over, and nobody touched anything."""
        person, session = careful(self._answers.now), self._playing.session
        tried = session.tried if session is not None else ()
        self._play(move_after_end(self._catalogue.answer(person), tried, self._playing.now), person)

    def _play(self, move: CoachMove, person: Person) -> None:
        if move.routine_id is None:
            return
        if self._playing.active and not self._playing.practising:
            self._playing.send("switch", to=move.routine_id, person=person)
        else:
            self._playing.begin(self._catalogue.routines[move.routine_id], person)
