# SPDX-License-Identifier: MIT
"""The session that is playing, and its clock: what screens, voice, sound and diary listen to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from cramprelief.guide.choices import Choice
from cramprelief.guide.cramp_clock import NEW_CRAMP, CrampClock
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.practice import is_practice
from cramprelief.guide.session import SLEEP_GAP, NothingToPlayError, Session, place_of, same_place
from cramprelief.guide.transitions import SessionEvent
from cramprelief.routine.model import Routine
from cramprelief.ui.state.ticker import Ticker


class Playing(QObject):
    """Owns the one session. Every change and every tick emits `moment`; nothing else tells what to show."""

    moment = Signal(object)
    """A `guide.moment.Moment`, many times a second while it plays, and once after each event."""

    helped_changed = Signal(bool)

    def __init__(self, ticker: Ticker, routines: Mapping[str, Routine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.routines = routines
        """Those that may be played, by id; a change holds from the next `begin` on."""
        self._ticker = ticker
        self._session: Session | None = None
        self._moment: Moment | None = None
        self._helped = False
        self._held = False
        self._asks = True
        self.others: Callable[[Person], Sequence[str]] = lambda _person: ()
        """What else may be offered to a person, best first: "Not helping" leads there when a routine names no more."""
        ticker.ticked.connect(self._tick)

    def beside(self, parent: QObject) -> Playing:
        """What plays apart on the same clock: whoever records, speaks or resumes hears nothing of it by itself."""
        apart = Playing(self.another_ticker(parent), self.routines, parent)
        apart.others = self.others
        return apart

    def another_ticker(self, parent: QObject) -> Ticker:
        """A ticker of the same clock, for what moves beside the session."""
        return self._ticker.another(parent)

    def forget(self) -> None:
        """As if nothing had been played yet."""
        self._ticker.run(False)
        self._session = self._moment = None

    @property
    def session(self) -> Session | None:
        """The present session, with its history and its cramp clock; None before the first `begin`."""
        return self._session

    @property
    def now(self) -> Moment | None:
        """The last moment that was told."""
        return self._moment

    @property
    def person(self) -> Person:
        return self._session.person if self._session else Person()

    @property
    def active(self) -> bool:
        """Whether a routine is under way, running or standing still."""
        return self._moment is not None and self._moment.state in ("playing", "paused", "choosing", "finished")

    @property
    def helped(self) -> bool:
        """A helper does it. Holds for every routine until the window is closed, and is not kept after that."""
        return self._helped

    def set_helped(self, helped: bool) -> None:
        """Speak to a helper, or to the person again."""
        if helped == self._helped:
            return
        self._helped = helped
        self.helped_changed.emit(helped)
        if self._session is not None:
            self._tell(self._session.address(self._ticker.now(), helper=helped))

    def hold(self, held: bool) -> None:
        """While a warning sign holds, whatever begins or goes on stands still at once, with its instruction shown."""
        self._held = held
        if held and self._moment is not None and self._moment.state == "playing":
            self.send("pause")

    def ask_in_sight(self, on: bool) -> None:
        """Whether a question of the session is in sight: else nobody waits for its answer, and nothing goes on."""
        self._asks = on
        if self._moment is not None and self._moment.state != "playing":
            self._ticker.run(on and self._moment.goes_on_in is not None)

    @property
    def practising(self) -> bool:
        """What plays is practice: nobody's cramp."""
        return self._moment is not None and is_practice(self._moment.routine_id)

    def begin(self, routine: Routine, person: Person) -> bool:
        """Play `routine` from its first step. A cramp under way at the same place goes on: its clock and what was
        tried are kept.

        False if nothing of the routine is left for this person; then nothing changes.
        """
        goes_on = self.active and not self.practising and not is_practice(routine.id)
        before = self._session if goes_on else None
        if before is not None and not same_place(place_of(before.person, before.routine), person, routine):
            before = None
        tried = () if before is None else tuple(name for name in before.tried if name != routine.id)
        session = self._open(routine, person, None if before is None else before.cramp, tried)
        if session is None:
            return False
        self._tell(session.send("start", self._ticker.now()))
        return True

    def go_on(
        self,
        routine: Routine,
        person: Person,
        step_id: str,
        cramp_seconds: float,
        tried: tuple[str, ...] = (),
        refused: tuple[str, ...] = (),
    ) -> bool:
        """Play `routine` from one of its steps, in a cramp that began `cramp_seconds` ago, as `begin` else.

        `tried` and `refused` are those of that cramp.
        """
        now = self._ticker.now()
        session = self._open(routine, person, CrampClock(now - cramp_seconds), tried, refused)
        if session is None:
            return False
        session.send("start", now)
        self._tell(session.send("jump", now, to=f"#{step_id}"))
        return True

    @property
    def refused(self) -> tuple[str, ...]:
        """What the person refused in the cramp that runs, or that was guided within the last NEW_CRAMP seconds."""
        session = self._session
        if session is None or session.last_seen is None:
            return ()
        recent = self._ticker.now() - session.last_seen <= NEW_CRAMP
        return session.refused if self.active or recent else ()

    def _open(
        self,
        routine: Routine,
        person: Person,
        cramp: CrampClock | None,
        tried: tuple[str, ...] = (),
        refused: tuple[str, ...] = (),
    ) -> Session | None:
        """A session in place of the one before; None where nothing of the routine is left for this person."""
        gap = SLEEP_GAP * max(1.0, self._ticker.speed)
        try:
            self._session = Session(
                routine, person, self.routines, cramp=cramp, tried=tried, sleep_gap=gap, helped=self._helped,
                refused=refused or self.refused, others=self.others,
            )  # fmt: skip
        except NothingToPlayError:
            return None
        return self._session

    def send(self, event: SessionEvent, *, to: Routine | str | None = None, person: Person | None = None) -> None:
        """Let an event of `guide.transitions` happen now. Where it has no place nothing changes."""
        if self._session is not None:
            self._tell(self._session.send(event, self._ticker.now(), to=to, person=person))

    def forget_tried(self) -> None:
        """What ran by itself before does not count as tried: the person starts now."""
        if self._session is not None:
            self._session.forget_tried()

    def allows(self, event: SessionEvent) -> bool:
        return self._session is not None and self._session.allows(event)

    def choices(self) -> tuple[Choice, ...]:
        return self._session.choices() if self._session else ()

    def aftercare(self) -> tuple[Routine, ...]:
        return self._session.aftercare() if self._session else ()

    def _tick(self, now: float) -> None:
        if self._session is not None:
            self._tell(self._session.advance(now))

    def _tell(self, moment: Moment) -> None:
        if self._held and moment.state == "playing" and self._session is not None:
            moment = self._session.send("pause", self._ticker.now())
        self._moment = moment
        self._ticker.run(moment.state == "playing" or (self._asks and moment.goes_on_in is not None))
        self.moment.emit(moment)
