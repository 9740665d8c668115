# SPDX-License-Identifier: MIT
"""One pack as a page to fill in: a single file without any address, for keyboard, screen reader, phone and paper.

What is ticked stays in the browser until it is saved; saving makes the file of verdicts that `verdicts` reads.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

from cramprelief.clinical.items import Item
from cramprelief.clinical.packs import Asked
from cramprelief.clinical.verdicts import Profession
from cramprelief.learn.sources import READ, Source

Picture = tuple[bytes, str]
"""JPEG and the words for those who do not see it."""
_ANSWERS = (("agree", "Agree"), ("change", "Change"), ("remove", "Remove"), ("not-mine", "Not my field"))
_STYLE = """
:root { color-scheme: light dark; } * { box-sizing: border-box; }
body { font: 1.05rem/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 54rem; padding: 1rem 1rem 8rem;
  background: #fbf8f3; color: #23302f; }
h1, h2 { line-height: 1.25; } section { background: #fff; border: 2px solid #cfc8bb; border-radius: 14px;
  margin: 1.2rem 0; padding: 1rem 1.2rem; break-inside: avoid; }
dl { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr; gap: .25rem 1rem; margin: .6rem 0; }
dt { color: #50605e; } dd { margin: 0; } .id { color: #50605e; font-size: .95rem; }
.step { border-top: 1px solid #cfc8bb; margin-top: .8rem; padding-top: .8rem; } .step h3 { margin: 0 0 .4rem; }
summary { cursor: pointer; min-height: 44px; padding: .6rem 0; }
.pictures { display: flex; flex-wrap: wrap; gap: .6rem; } img { border-radius: 10px; max-width: 100%; height: auto; }
fieldset { border: 0; margin: .8rem 0 0; padding: 0; } legend { font-weight: 600; padding: 0; }
fieldset label { align-items: center; display: inline-flex; gap: .5rem; margin-right: 1rem; min-height: 44px; }
input[type=radio] { height: 24px; width: 24px; } textarea, input[type=text], input[type=date] { background: #fff;
  border: 2px solid #6d7a78; border-radius: 8px; color: inherit; font: inherit; min-height: 44px; padding: .4rem .6rem;
  width: 100%; }
:focus-visible { outline: 3px solid #0b5c57; outline-offset: 2px; }
.status { font-weight: 600; } footer { background: #fff; border-top: 2px solid #cfc8bb; bottom: 0; left: 0;
  padding: .7rem 1rem; position: fixed; right: 0; text-align: center; }
button { background: #0b5c57; border: 0; border-radius: 10px; color: #fff; font: inherit; min-height: 48px;
  padding: .5rem 1.4rem; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .4rem; } }
@media (prefers-color-scheme: dark) { body { background: #151b1b; color: #ece7de; }
  section, footer { background: #1f2726; border-color: #45504e; }
  dt, .id { color: #b9c2c0; } textarea, input[type=text], input[type=date] {
  background: #151b1b; border-color: #98a5a2; } button { background: #7fd1c8; color: #10201e; }
  :focus-visible { outline-color: #7fd1c8; } }
@media print { footer { display: none; } section { border-color: #888; } }
"""
_SCRIPT = """
const key = 'cramprelief-review-' + PACK.pack;
const form = document.getElementById('form'), say = document.getElementById('said');
function all() { return Array.from(form.querySelectorAll('[data-id]')); }
function own(s, what) { return Array.from(s.querySelectorAll(what)).filter(e => e.closest('[data-id]') === s); }
function read() {
  return all().map(s => ({ id: s.dataset.id, hash: s.dataset.hash,
    verdict: (own(s, 'input[type=radio]:checked')[0] || {}).value || '',
    comment: own(s, 'textarea')[0].value.trim() }));
}
function tell() {
  const said = read().filter(v => v.verdict), steps = said.filter(v => v.id.includes('#')).length;
  say.textContent = (said.length - steps) + ' of ' + form.querySelectorAll('section[data-id]').length + ' answered' +
    (steps ? ', and single steps: ' + steps : '');
}
function keep() {
  tell();
  const kept = JSON.stringify({ who: who(), rows: read() });
  try { localStorage.setItem(key, kept); } catch (error) { /* kept in the page */ }
}
function who() {
  return { name: form.name_.value.trim(), register: form.register.value.trim(), date: form.date.value };
}
function again() {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(key) || 'null'); } catch (error) { kept = null; }
  if (!kept) { tell(); return; }
  form.name_.value = kept.who.name; form.register.value = kept.who.register;
  if (kept.who.date) { form.date.value = kept.who.date; }
  const old = new Map(kept.rows.map(v => [v.id, v]));
  for (const s of all()) {
    const v = old.get(s.dataset.id);
    if (!v || v.hash !== s.dataset.hash) { continue; }
    own(s, 'textarea')[0].value = v.comment;
    const box = own(s, 'input[type=radio]').find(b => b.value === v.verdict);
    if (box) { box.checked = true; }
    if (v.verdict && box.closest('details')) { box.closest('details').open = true; }
  }
  tell();
}
function save(event) {
  event.preventDefault();
  const me = who(), rows = read().filter(v => v.verdict);
  if (!me.name || !me.date) {
    say.textContent = 'Please write your name and the date first.';
    form.name_.focus();
    return;
  }
  if (!rows.length) { say.textContent = 'Nothing is answered yet.'; return; }
  const q = JSON.stringify;
  const lines = ['format: 1', 'pack: ' + PACK.pack, 'reviewer:', '  name: ' + q(me.name),
    '  profession: ' + PACK.pack, '  register: ' + q(me.register || '-'), '  date: ' + q(me.date), 'verdicts:'];
  for (const v of rows) {
    lines.push('  - id: ' + q(v.id), '    hash: ' + q(v.hash), '    verdict: ' + v.verdict);
    if (v.comment) { lines.push('    comment: ' + q(v.comment)); }
  }
  const file = new Blob([lines.join('\\n') + '\\n'], { type: 'text/yaml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = PACK.pack + '-' + me.date + '.yaml';
  document.body.append(link); link.click(); link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say.textContent = rows.length + ' answers saved as ' + link.download;
}
form.addEventListener('change', keep); form.addEventListener('input', keep); form.addEventListener('submit', save);
if (!form.date.value) {
  const now = new Date();
  form.date.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}
again();
"""


def form(
    pack: Profession,
    asked: Sequence[Asked],
    sources: Mapping[str, Source],
    pictures: Callable[[Item], Sequence[Picture]] = lambda item: (),
) -> str:
    """The whole page. It reaches for nothing outside of itself."""
    title = f"For a {pack} to check"
    sections = "\n".join(_section(number, each, sources, pictures) for number, each in enumerate(asked, 1))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}: cramprelief</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline';
 script-src 'unsafe-inline'">
<style>{_STYLE}</style></head><body><main><h1>{title}</h1>
<p>This app is general health information about muscle cramps. No clinician has checked it but for what is said below.
Here are {len(asked)} points in the exact words that people meet, the most harmful first. Please say of each whether it
is right. Leave out what you have no time for. Nothing is sent anywhere: your answers stay in this page until you save
them as a file, which you send back.</p>
<form id="form" novalidate><section aria-labelledby="you"><h2 id="you">You</h2>
<p><label>Your name, as it may be shown <input type="text" name="name_" autocomplete="name" required></label></p>
<p><label>Your register and number, if you like <input type="text" name="register"></label></p>
<p><label>Today <input type="date" name="date" required></label></p></section>
{sections}
<footer><span id="said" role="status" aria-live="polite"></span> <button type="submit">Save my answers</button></footer>
</form></main><script>const PACK = {json.dumps({"pack": pack})};{_SCRIPT}</script></body></html>
"""


def _section(
    number: int, asked: Asked, sources: Mapping[str, Source], pictures: Callable[[Item], Sequence[Picture]]
) -> str:
    item, named = asked.item, f"a{number}"
    in_steps = {words for part in item.parts for words in part.words}
    rows = _rows(words for words in item.words if words not in in_steps)
    steps = "".join(_step(f"{named}s{place}", place, part, pictures(part)) for place, part in enumerate(item.parts, 1))
    shown = "" if item.parts else _shown(pictures(item))
    return f"""<section data-id="{escape(item.id)}" data-hash="{item.hash}" aria-labelledby="h{number}">
<h2 id="h{number}">{number}. {escape(item.title)}</h2><p class="id">{escape(item.id)} · {item.hash}</p>
<p class="status">{escape(asked.standing.words())}</p>{_wanted(asked)}{shown}
<dl>{rows}</dl>{steps}{_basis(item, sources)}
{_answer(named, "Is it right as a whole?" if item.parts else "Is it right?")}</section>"""


def _wanted(asked: Asked) -> str:
    """That more than one doctor is asked."""
    return "<p>Two doctors are asked this one.</p>" if asked.item.id.startswith("flag/") and asked.missing else ""


def _rows(words: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<dt>{escape(label) or '&nbsp;'}</dt><dd>{escape(text)}</dd>" for label, text in words)


def _shown(pictures: Sequence[Picture]) -> str:
    from base64 import b64encode

    each = "".join(
        f'<img src="data:image/jpeg;base64,{b64encode(jpeg).decode()}" alt="{escape(alt)}" width="240" height="180">'
        for jpeg, alt in pictures
    )
    return f'<div class="pictures">{each}</div>' if each else ""


def _answer(named: str, asks: str) -> str:
    choices = "".join(
        f'<label><input type="radio" name="{named}" value="{value}"> {words}</label>' for value, words in _ANSWERS
    )
    return f"""<fieldset><legend>{asks}</legend>{choices}</fieldset>
<p><label>Comment, or better words <textarea rows="2"></textarea></label></p>"""


def _step(named: str, place: int, part: Item, pictures: Sequence[Picture]) -> str:
    """A step with its picture. Who has something to say of it alone opens its question."""
    return f"""<div class="step" data-id="{escape(part.id)}" data-hash="{part.hash}">
<h3>Step {place}</h3>{_shown(pictures)}<dl>{_rows(part.words)}</dl>
<details><summary>Judge step {place} alone</summary>{_answer(named, f"Is step {place} right?")}</details></div>"""


def _basis(item: Item, sources: Mapping[str, Source]) -> str:
    """What carries it, with what was read there, and what nothing carries."""
    lines = [
        f"<li>{escape(source.cited())}. {READ[source.read]}. {escape(source.claim)} {escape(source.note or '')}</li>"
        for key in item.sources
        if (source := sources.get(key)) is not None
    ]
    lines += [f"<li><strong>No source:</strong> {escape(point)}</li>" for point in item.open_points]
    if not lines:
        return "<p><strong>No source.</strong></p>"
    return f"<h3>What it rests on</h3><ul>{''.join(lines)}</ul>"
