# SPDX-License-Identifier: MIT
"""Hands and feet close up: hands touch what they should, strokes go their way, nothing jumps, arms leave the frame."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figure.shipped import SHIPPED

from cramprelief.figure.body.measures import build
from cramprelief.figure.body.person import Appearance
from cramprelief.figure.body.skeleton import Skeleton
from cramprelief.figure.clock import StepClock
from cramprelief.figure.closeup.open_hand import OpenHand
from cramprelief.figure.closeup.plan_foot import PlanFoot, draw_plan_foot
from cramprelief.figure.closeup.side_hand import BENDS, SideHand, draw_side_hand
from cramprelief.figure.geometry import Axes, Box, length, sub
from cramprelief.figure.model import Move, camera_box
from cramprelief.figure.props.hands import BEYOND, solved_hand, touching_point
from cramprelief.figure.props.table import PROPS
from cramprelief.figure.scene import Scene
from cramprelief.figure.stage import Stage
from cramprelief.routine.model import FigureRef

SAMPLES = 60
ALLOWED = 7.5
"""One hundredth of the body's height."""
FASTEST = 46.0
"""Units between two of 60 samples of a turn: no hand may move faster."""
_FIGURES = {name: figure for name in SHIPPED.files() if (figure := SHIPPED.figure(name)) is not None}
WITH_HANDS = [
    (name, entry)
    for name, figure in sorted(_FIGURES.items())
    for entry in [*figure.stills.values(), *figure.moves.values()]
    if any(use.name == "hand" for use in entry.props)
]


def stages(name: str, entry: object, samples: int = SAMPLES):
    """The stage at evenly spaced moments of one turn."""
    is_move = isinstance(entry, Move)
    scene = SHIPPED.scene(FigureRef(name, None if is_move else entry.name, entry.name if is_move else None), "right")
    assert isinstance(scene, Scene)
    turn = entry.beat * entry.beats if is_move and entry.drive == "loop" else 8.0
    kind = "move" if is_move and entry.drive == "loop" else "do"
    for i in range(samples):
        clock = StepClock(kind, turn * i / samples, None if kind == "move" else turn)
        yield Stage(Skeleton(build("round"), scene.pose(clock)), Appearance(), _FIGURES[name].levels, clock)


def hands(stage: Stage, entry: object):
    filled = [PROPS["hand"].filled(use.given) for use in entry.props if use.name == "hand"]
    return [(each, solved_hand(stage, each)) for each in filled]


@pytest.mark.parametrize(("name", "entry"), WITH_HANDS, ids=lambda x: getattr(x, "name", x))
def test_hands_touch_their_target_and_never_jump(name, entry):
    before: list[tuple[float, float]] | None = None
    for stage in stages(name, entry):
        wrists = []
        for given_, hand in hands(stage, entry):
            touch = touching_point(hand, given_["touch"])
            assert length(sub(touch, stage.point(given_["at"]))) < ALLOWED
            wrists.append(hand.axes.origin)
        if before is not None:
            assert all(length(sub(a, b)) < FASTEST for a, b in zip(wrists, before, strict=True))
        before = wrists


@pytest.mark.parametrize(("name", "entry"), WITH_HANDS, ids=lambda x: getattr(x, "name", x))
def test_every_forearm_leaves_the_picture(name, entry):
    figure, camera = _FIGURES[name], camera_box(entry.camera)
    helps = entry.name in {each.helped for each in (*figure.stills.values(), *figure.moves.values())}
    for stage in stages(name, entry, 12):
        for given_, hand in hands(stage, entry):
            if given_["parts"] in ("thumb", "behind"):
                continue
            arm = hand.hand.arm()
            assert arm is not None, "a hand needs an arm"
            x, y = hand.axes(*arm.at(BEYOND if helps else 0.0))
            assert not camera.holds(Box(x, y, 0, 0))


def stroke(name: str, move: str, what: str) -> list[tuple[float, float]]:
    """(the number that moves, how far off the skin) along one turn."""
    entry = _FIGURES[name].moves[move]
    return [
        (s.skeleton.pose.numbers[what], s.skeleton.pose.numbers.get("out", s.skeleton.pose.numbers.get("x", 0.0)))
        for s in stages(name, entry)
    ]


def test_the_calf_is_stroked_from_the_ankle_to_the_knee():
    on_skin = [s for s, out in stroke("calf-closeup", "stroke-up", "s") if out > -12]
    down = [b - a for a, b in itertools.pairwise(on_skin) if abs(b - a) < 0.3]
    assert max(on_skin) > 0.75
    assert min(on_skin) < 0.2
    assert all(step <= 1e-6 for step in down)


def test_the_sole_is_stroked_from_the_toes_to_the_heel():
    on_skin = [y for y, x in stroke("foot-stroke", "stroke", "y") if x > 4]
    assert max(on_skin) > 200
    assert min(on_skin) < 60
    assert all(b - a <= 1e-6 for a, b in itertools.pairwise(on_skin) if abs(b - a) < 60)


def test_a_tap_touches_the_calf_once_a_beat():
    entry = _FIGURES["calf-closeup"].moves["tap"]
    outs = [s.skeleton.pose.numbers["out"] for s in stages("calf-closeup", entry, 240)]
    touches = sum(1 for a, b in itertools.pairwise([*outs, outs[0]]) if a > -2 >= b)
    assert touches == entry.beats


def test_every_toe_gets_its_turn():
    for move, key in (("rub-toes", "x"), ("pull-toes", "toe")):
        entry = _FIGURES["foot-hands"].moves[move]
        assert entry.beats == 5
        seen = {round(s.skeleton.pose.numbers[key]) for s in stages("foot-hands", entry, 120)}
        assert seen >= {0, 1, 2, 3, 4} if key == "toe" else len(seen) > 5
    pulls = [
        s.skeleton.pose.numbers["pull"] for s in stages("foot-hands", _FIGURES["foot-hands"].moves["pull-toes"], 240)
    ]
    assert sum(1 for a, b in itertools.pairwise(pulls) if a < 0.5 <= b) == 5


def test_the_foot_stays_on_the_ball_that_it_rolls():
    for stage in stages("ball-roll", _FIGURES["ball-roll"].moves["roll"]):
        numbers, foot = stage.skeleton.pose.numbers, stage.skeleton.legs["near"].foot
        ball = (numbers["ball"], -27.0)
        sole = min(length(sub(foot(x, 26), ball)) for x in range(-20, 70, 2))
        assert abs(sole - 27) < ALLOWED


@pytest.mark.parametrize(("move", "basin"), [("to-warm", 112), ("to-cool", 282), ("to-one-bowl", 142)])
def test_both_feet_end_inside_their_bowl(move, basin):
    entry = _FIGURES["foot-bath"].moves[move]
    *_, last = stages("foot-bath", entry)
    for leg in last.skeleton.legs.values():
        assert basin - 79 < leg.foot(-33, 20)[0] + ALLOWED
        assert leg.foot(86, 20)[0] < basin + 85


def test_the_heel_stays_down_while_the_toes_go_up_the_wall():
    for stage in stages("toe-wall", _FIGURES["toe-wall"].moves["ease"]):
        assert abs(stage.skeleton.anchor("near.heel")[1]) < ALLOWED


@given(spread=st.floats(0, 1), squeeze=st.floats(0, 1), curl=st.floats(0, 1), sole=st.booleans())
def test_toes_keep_their_order_and_their_foot(spread, squeeze, curl, sole):
    foot = PlanFoot(Axes((0.0, 0.0), 0.0), sole, spread=spread, squeeze=squeeze, curl=curl)
    tips = [toe.p1[0] * (-1 if sole else 1) for toe in foot.toes()]
    assert tips == sorted(tips)
    outline = draw_plan_foot(foot, "foot")[0].outline
    assert all(outline.contains(toe.at(0.5)) for toe in foot.toes())


def test_the_sole_is_the_top_in_a_mirror():
    sole, top = (PlanFoot(Axes((0.0, 0.0), 0.0), view, spread=0.4) for view in (True, False))
    for a, b in zip(sole.toes(), top.toes(), strict=True):
        assert (-a.p1[0], a.p1[1]) == pytest.approx(b.p1)


@pytest.mark.parametrize("shape", BENDS)
@pytest.mark.parametrize("flip", [False, True])
def test_a_hand_turned_over_is_its_mirror_image(shape, flip):
    hand, twin = (SideHand(Axes((0.0, 0.0), 0.0), BENDS[shape], flip=f, forearm=180.0) for f in (flip, not flip))
    for i in range(4):
        for a, b in zip(hand.finger(i), twin.finger(i), strict=True):
            assert (a.p1[0], -a.p1[1]) == pytest.approx(b.p1, abs=1e-6)
    assert set(draw_side_hand(hand, "h")) == {"arm", "fingers", "thumb", "palm"}


def test_no_finger_is_longer_than_the_palm_and_a_half():
    hand = OpenHand(Axes((0.0, 0.0), 0.0))
    assert all(finger.size < 60 for finger in hand.fingers())
    bent = OpenHand(Axes((0.0, 0.0), 0.0), curl=(1.0, 1.0, 1.0, 1.0))
    for a, b in zip(hand.fingers(), bent.fingers(), strict=True):
        assert b.size < a.size
