# SPDX-License-Identifier: MIT
"""Where one writes, and which words fit there, also in a text that cannot be read."""

from __future__ import annotations

import pytest

from cramprelief.ui.studio.words.completion import fitting
from cramprelief.ui.studio.words.spot import spot_at

TEXT = """\
format: 1
kind: r<kind>
relieves: [ca<relieves>, shin]
posture: si<posture>
needs:
  - wa<needs>
br<top>
evidence: {gr<flow key>ade: C, note: x}
avoid: [
  asthma,
  ep<over lines>]
cautions:
  - say: x
    when: [di<when>]
steps:
  - id: a
    sh<step>
    note: It's a "quote, {no<plain>
  - repeat: 3-5
    steps:
      - id: hold
        show: Hold
        hodl<misspelt>: 45s
        figure: {name: wall-stretch, po<pose key>: x}
        figure: {name: wall-stretch, pose: l<pose>}
        adapt:
          preg<adapt>
        adapt: {pregnancy: {ho<change>}}
        adapt: {pregnancy: s<action>}
        choose:
          - show: x
            ho<way>
  - show: B
    <empty>
  - <dash>
  - show: C
    if_too_painful: <jump>
th<last>
"""
WORDS = {
    "kind": ["relief"],
    "relieves": ["calf"],
    "posture": ["sitting"],
    "needs": ["wall", "warm-pack"],
    "top": ["breathing: "],
    "flow key": ["grade"],
    "over lines": ["epilepsy"],
    "when": ["diabetes", "dialysis"],
    "step": ["show: "],
    "misspelt": ["hold", "helper"],
    "pose key": ["pose"],
    "pose": ["lean"],
    "adapt": ["pregnancy: "],
    "change": ["hold: "],
    "action": ["skip", "stop"],
    "way": ["hold: "],
    "last": ["then: "],
}


class Names:
    """A few of each sort."""

    def meaning(self, key, name):
        return f"{key}/{name}"

    def names(self, key, figure):
        if key == "pose" and figure == "wall-stretch":
            return {"lean": "Leans on the wall.", "face": "Faces it."}
        return {"#hold": "Hold still"} if key == "if_too_painful" else {}


def marked(name):
    """The text without its marks, and the place of one of them."""
    text, place = "", -1
    for part in TEXT.replace(">", "<").split("<"):
        if part == name and place < 0:
            place = len(text)
        elif part not in (*WORDS, "plain", "empty", "dash", "jump"):
            text += part
    return text, place


@pytest.mark.parametrize("name", WORDS)
def test_the_words_that_fit(name):
    text, place = marked(name)
    assert [word.write for word in fitting(text, place, Names()).words] == WORDS[name]


def test_in_a_new_line_of_a_step_its_other_keys_are_offered_with_their_meaning():
    words = fitting(*marked("empty"), Names()).words
    names = [word.name for word in words]
    assert names[:3] == ["id", "say", "more"]
    assert "show" not in names
    assert "repeat" not in names
    assert next(word.meaning for word in words if word.name == "hold") == "Keeps still: 30s."


def test_behind_a_dash_a_step_or_a_group_may_begin():
    names = [word.name for word in fitting(*marked("dash"), Names()).words]
    assert {"show", "repeat", "steps"} <= set(names)


def test_a_step_of_this_file_is_written_in_quotes():
    assert [word.write for word in fitting(*marked("jump"), Names()).words] == ['"#hold"']


def test_every_name_is_offered_where_one_must_choose():
    text, place = marked("when")
    every = fitting(text, place, Names(), every=True)
    assert len(every.words) > 30
    assert text[every.start : every.end] == "di"
    assert every.words[0].meaning == f"when/{every.words[0].name}"


def test_a_bracket_in_plain_words_opens_nothing():
    spot = spot_at(*marked("plain"))
    assert spot.path == ("steps", "[]", "note")
    assert not spot.is_key


@pytest.mark.parametrize(
    ("text", "word"),
    [("", "format: "), ("title: x\n", "format: "), ("needs: ", "[wall]"), ("posture: ", "standing")],
)
def test_at_the_edges(text, word):
    assert fitting(text, len(text), Names()).words[0].write == word
