# SPDX-License-Identifier: MIT
"""An SVG is shown only where it is whole, stays inside its own file, and is drawn in no time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramprelief import places
from cramprelief.picture.svg import fault

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 90">'


def drawn(inside: str) -> str | None:
    return fault(f"{HEAD}{inside}</svg>".encode())


def nested(levels: int, each: int, tag: str = "g") -> str:
    lines = ['<g id="n0"><path d="M0 0L9 9"/></g>']
    for level in range(1, levels + 1):
        lines.append(f'<{tag} id="n{level}">' + f'<use href="#n{level - 1}"/>' * each + f"</{tag}>")
    return f'<defs>{"".join(lines)}</defs><use href="#n{levels}"/>'


def test_the_drawings_of_the_app_itself_are_good() -> None:
    icons = sorted((places.assets() / "icons").glob("*.svg"))
    assert icons
    assert [icon.name for icon in icons if fault(icon.read_bytes())] == []


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0L9 9" stroke-dasharray="4 4"/>',
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" width="9"/>',
        '<metadata><rdf:RDF xmlns:rdf="r"><rdf:Work/></rdf:RDF></metadata><circle r="4"/>',
        '<x:namedview xmlns:x="inkscape" path="C:\\towel.svg"/><ellipse rx="4" ry="2"/>',
        nested(3, 10),
        "<style>.a { fill: red; }</style><text>Towel</text>",
    ],
)
def test_plain_shapes_are_good(inside: str) -> None:
    assert drawn(inside) is None


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="../../secret.png"/>', '<image xlink:href="file:///etc/passwd"/>',
        '<x:image xmlns:x="other" href="a.png"/>', '<use href="other.svg#a"/>',
        '<rect fill="url(other.svg#a)"/>', "<rect style=\"fill:url('other.svg#a')\"/>",
        '<style>@import "other.css";</style>', "<style>rect { fill: url(other.svg#a) }</style>",
        "<style>@font-face { src: url(a.ttf) }</style>", '<g xml:base="http://other/"/>',
        "<script>1</script>", '<rect onclick="1"/>', "<foreignObject/>", "<filter/>", "<mask/>", "<pattern/>",
        "<marker/>", "<animate/>", "<animateTransform/>", '<a href="http://other/"><rect/></a>',
    ],
)  # fmt: skip
def test_what_leads_out_or_runs_is_refused(inside: str) -> None:
    assert drawn(inside)


@pytest.mark.parametrize(
    "inside",
    [
        nested(8, 10),
        nested(40, 2),
        nested(6, 10, "symbol"),
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        "".join(f'<g id="c{n}"><use href="#c{n + 1}"/></g>' for n in range(5000)),
        '<path d="M0 0L9 9" stroke-dasharray="0.0001"/>',
        '<g style="stroke-dasharray: 1e-7 1e-7"><path d="M0 0L9 9"/></g>',
        "<style>path { stroke-dasharray: .00001 }</style><path d='M0 0L9 9'/>",
        '<path d="M0 0L1e9 9" stroke-dasharray="1"/>',
        '<path d="M0 0L1e999 9"/>',
        '<text transform="scale(NaN 3.5)" style="stroke: red; stroke-dasharray: 3">abc</text>',
        "<g>" * 100 + "</g>" * 100,
        "<rect/>" * 30_000,
        f'<path d="M0 0{"L1 1" * 300_000}"/>',
        "<text>" + "a" * 500_000 + "</text>",
        "<style>" + "a{fill:red}" * 1000 + "</style>" + "<rect/>" * 1000,
    ],
    ids=str,
)
def test_what_would_take_long_is_refused(inside: str) -> None:
    assert drawn(inside)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"  \n", b"<svg", b"no", b"\x1f\x8b\x08\0\0", b"<html/>",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 9 9"><text>&b;</text></svg>',
        b'<?xml-stylesheet href="other.css"?><svg viewBox="0 0 9 9"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>', b'<svg viewBox="0 0 0 9"/>', b'<svg viewBox="0 0 nan 9"/>',
        b'<svg width="1e9" height="9"/>', b'<svg width="0" height="0"/>',
    ],
)  # fmt: skip
def test_what_stays_blank_is_told(data: bytes) -> None:
    assert fault(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    assert fault(data) or data


@given(st.text(alphabet='<>/="# abgusvtyle{}()0.-e&;\n', max_size=200))
def test_any_words_are_answered(inside: str) -> None:
    drawn(inside)
