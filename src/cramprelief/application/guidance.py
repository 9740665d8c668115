# SPDX-License-Identifier: MIT
"""What a start of a routine means, and where guiding leads: decided here, carried out by the window."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from cramprelief.application.first_choice import CheckFirst, start_choice
from cramprelief.application.page_name import PageName
from cramprelief.application.person_of_settings import lasting
from cramprelief.guide.moment import Moment
from cramprelief.guide.person import Person
from cramprelief.guide.practice import is_practice
from cramprelief.guide.session import place_of
from cramprelief.guide.triage import Answer, Triage
from cramprelief.routine.model import Routine

_CRAMP_PAGES: tuple[PageName, ...] = ("player", "warnings", "finished")
"""Pages of a cramp: nobody is disturbed there."""
_GUIDING: tuple[PageName, ...] = ("home", *_CRAMP_PAGES)
"""Pages beside which a first move may go on."""
_LOOKING: tuple[PageName, ...] = ("library", "routine", "plans", "learn", "settings", "diary", "report")
"""Pages on which routines are read, practised and planned as well."""
_NOWHERE_BACK: tuple[PageName, ...] = ("player", "warnings")
"""Pages that nothing leads back to: what begins there leads to where the one before it was begun."""
_OVER = ("eased", "stopped")
NOBODY = 180.0
"""Seconds without a press after which nobody is at Home."""
LEFT_ALONE = 1800.0
"""Seconds without a press after which a cramp was left on a page where nothing plays any more."""

StartedFor = Literal["cramp", "look", "test"]
"""Why the player is opened: for help, to see a routine, or to try an own one."""


class GuidedStart(NamedTuple):
    """Play `routine` for `person`: begin it, switch to it in the cramp that runs, or join it where it is.

    `back` is the page that it leads back to, None where that stays as it was.
    """

    routine: Routine
    person: Person
    how: Literal["begin", "switch", "join"]
    back: PageName | None = None


class Refused(NamedTuple):
    """A condition forbids this routine: its page says why."""

    routine_id: str


def start(
    name: str,
    said: Person,
    triage: Triage,
    running: Moment | None,
    page: PageName | None,
    *,
    held: bool,
    recorded: bool,
    person: Person | None = None,
) -> GuidedStart | CheckFirst | Refused | None:
    """The routine `name` is to be played; None where there is no such routine.

    `said` is what the person said of themselves, `person` whom to play it for, where that is somebody else. `running`
    is what plays now, None also in practice; `recorded` whether it is in the diary, and not only beside the questions;
    `page` the one that it is begun on, or the one before the signs; `held` whether a ticked sign waits for the person.
    """
    if held:
        return CheckFirst(None, name)
    if is_practice(name):
        return _practice(name, said, triage, back=None if page in _NOWHERE_BACK else page)
    routine = triage.routines.get(name)
    if routine is None:
        return None
    if not triage.allows(name, lasting(said)):
        return Refused(name)
    whom = at_its_place(person or said, routine)
    back = None if page in _NOWHERE_BACK or (page == "finished" and routine.kind == "relief") else page
    return GuidedStart(routine, whom, _how(name, running, recorded), back)


def at_its_place(person: Person, routine: Routine) -> Person:
    """The person for a routine that was chosen: what was said of another place, and of its side, is no answer here."""
    if person.place is None or person.place in routine.relieves:
        return person
    return replace(person, place=place_of(person, routine), side=None)


def _how(name: str, running: Moment | None, recorded: bool) -> Literal["begin", "switch", "join"]:
    """What runs already goes on where it is; but what ran on beside the questions for some rounds starts anew."""
    if running is None:
        return "begin"
    if running.routine_id != name or running.state == "finished":
        return "switch"
    return "begin" if not recorded and running.repeat > 1 else "join"


def _practice(name: str, said: Person, triage: Triage, back: PageName | None) -> GuidedStart | None:
    """A minute of practice, as the person is but for one side only."""
    from cramprelief.guide.practice import practice_of, practised

    routine = triage.routines.get(practised(name))
    side = "left" if said.side == "both" else said.side
    return None if routine is None else GuidedStart(practice_of(routine), replace(said, side=side), "begin", back)


def as_commanded(person: Person) -> Person:
    """A command names what does not hold: without a word of it the person can stand."""
    return replace(person, can_stand=person.can_stand is not False)


def command(named: str | None, person: Person, answer: Answer) -> CheckFirst | str:
    """What a command or the icon beside the clock begins: the routine that it names, else what Start would begin."""
    if named is not None:
        return named
    choice = start_choice(answer, person)
    return choice.check_first or choice.routine_id


def started_for(page: PageName | None) -> StartedFor:
    """Why a routine is started from that page."""
    if page == "own":
        return "test"
    return "look" if page in _LOOKING else "cramp"


def is_over(moment: Moment) -> bool:
    """It eased, or was stopped: warning signs hold again, and there is nothing to go on with."""
    return moment.state in _OVER


def page_after(moment: Moment, page: PageName | None, back: PageName, *, test: bool = False) -> PageName | None:
    """The page that comes when the player is done; None where the one that is shown stays.

    `back` is where it was begun: Stop leads there, and what was for no cramp, or a `test`. After practice that "eased"
    the player itself says what comes.
    """
    practice = is_practice(moment.routine_id)
    if page != "player" or not is_over(moment):
        return None
    if test or (not moment.cramp and not practice):
        return back
    if moment.state == "eased":
        return None if practice else "finished"
    return back


def goes_on_by_itself(moment: Moment, page: PageName | None, *, recorded: bool) -> bool:
    """What ran beside the questions is over, and nobody has pressed Start: the next way follows."""
    return moment.state == "finished" and page == "home" and not recorded


def is_left(page: PageName | None, *, recorded: bool) -> bool:
    """Whether what plays is left for that page: somebody who looks around has no cramp."""
    return page not in _GUIDING and not recorded


def may_disturb(page: PageName | None, *, playing: bool, recorded: bool, idle: float = 0.0) -> bool:
    """In a cramp nobody is reminded of anything, nor where it may be one: Home guides from its first frame on.

    `idle` is for how many seconds nobody pressed anything: what Home goes on to guide then is nobody's cramp, and what
    stands still on the other pages of a cramp was left.
    """
    if page == "home" and not recorded:
        return not playing or idle >= NOBODY
    if page in _CRAMP_PAGES or recorded:
        return not playing and idle >= LEFT_ALONE
    return True
