# SPDX-License-Identifier: MIT
"""What the player shows at one instant. The session makes moments; screens, voice and terminal only read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from cramprelief.routine.model import FigureRef, Step, Way
from cramprelief.routine.step_kinds import StepKind

SessionState = Literal["ready", "playing", "paused", "choosing", "eased", "finished", "stopped"]
STATES: tuple[SessionState, ...] = get_args(SessionState)
"""`choosing`: the person said that it does not help and picks what to do; the clock of the step stands still."""


BreathPhase = Literal["in", "out"]
Notice = Literal["slept", "same", "went_on"]
"""A word to say once: after a sleep of the machine, while "the same" is answered, and when it went on by itself."""


class Breath(NamedTuple):
    """`level` is 0 (empty) to 1 (full), eased by a half sine; seconds left in the phase."""

    phase: BreathPhase
    level: float
    remaining: float


@dataclass(frozen=True, slots=True)
class Moment:
    """One immutable instant of a session. All times in seconds."""

    state: SessionState
    routine_id: str
    title: str
    step: Step
    step_index: int
    """0-based place among the routine's distinct steps, for "Step 2 of 4" and the segments."""
    step_count: int
    play: int
    """0-based number of this play in the unrolled timeline: changes exactly when the instruction changes."""
    instruction: str
    """`show` with {side} filled in; `more`, `say` and `helper` likewise, None where the step has none."""
    more: str | None
    say: str | None
    helper: str | None
    kind: StepKind
    elapsed: float
    remaining: float | None
    """None while a `wait` step waits for the person."""
    length: float | None
    repeat: int
    """1-based; 1 of 1 where nothing repeats."""
    repeats: int
    enough: bool
    """True where a range of repeats has reached its lower end: the person may say "enough"."""
    count: int | None
    """1-based movement in a counted `move` step."""
    count_of: int | None
    side: str | None
    """"left" or "right" for this play (a mirrored play differs from the session's side), None where unknown."""
    breath: Breath | None
    tension: float
    """1 (cramped) falling to 0 (calm) as the holds go on: the glow of the muscle."""
    figure: FigureRef | None
    previous_figure: FigureRef | None
    """What was shown before this play, to ease from."""
    next: Step | None
    next_instruction: str | None
    next_figure: FigureRef | None
    next_seconds: float | None
    done_fraction: tuple[float, ...]
    """For each distinct step 0..1, for the segment bar: how far this round has come."""
    total_elapsed: float
    total_remaining: float | None
    cramp_seconds: float
    """Since the first instruction of this cramp; never stops for a pause."""
    check_due: bool
    """The quiet minute check "Has it eased?" is on the screen."""
    ten_minutes: bool
    """The cramp has lasted ten minutes without easing: the "get medical help" card is due."""
    notice: Notice | None
    goes_on_in: float | None = None
    """Seconds until an unanswered question is left and it goes on by itself; None where nothing is asked."""
    turn: int = 0
    """Counts each time an instruction is given anew (a new play, a switch, the other side, "repeat the step"): what
    speaks or announces does so when this changes."""
    cramp: bool = True
    """False for a routine that prevents or comes after: nobody is asked whether it has eased."""
    own: str | None = None
    """The person's own line where a helper is addressed and `instruction` is the helper's; None everywhere else."""
    ways: tuple[Way, ...] = ()
    """Of a choice: the ways that `pick` takes, their names with {side} filled in."""
    picked: str | None = None
    """The id of the way that begins by itself."""
    firm: str | None = None
    """What holds for every stretch, with the first one that is held in a session; None in every other play."""
    sides: str | None = None
    """Which side comes first, or that both go at once, in the play where that begins; None in all others."""
    stop: str | None = None
    """When to stop, in every play that holds a stretch; None in the others."""
    ended_because: str | None = None
    """Words of the routine when a condition ended it early; set in the state `finished` only."""
