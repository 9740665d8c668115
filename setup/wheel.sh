#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the source package, from it alone the wheel, installs that with the locked packages into a fresh environment
# and runs it from elsewhere.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
sh setup/up.sh dev
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf dist
build() {
    "$top/.venv/bin/python" -m hatchling build -d "$top/dist" -t "$1" >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
}
build sdist
tar -xzf dist/*.tar.gz -C "$work"
cd "$work"/cramprelief-*
build wheel
cd "$top"
.venv/bin/python -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --quiet --require-hashes --only-binary :all: --requirement setup/run.lock
"$work/venv/bin/pip" install --quiet --no-deps "$top"/dist/*.whl
cd "$work"
unset PYTHONPATH
export CRAMPRELIEF_HOME="$work/home" QT_QPA_PLATFORM=offscreen
"$work/venv/bin/cramprelief" validate "$work"/venv/lib/python*/site-packages/cramprelief/routines
"$work/venv/bin/cramprelief" play calm-breath --text --speed 1000 </dev/null >"$work/text"
test -s "$work/text"
"$work/venv/bin/cramprelief" storyboard heel-push -o "$work/sheet.png" >/dev/null
test -s "$work/sheet.png"
# A window that is still guiding after eight seconds is what we want: that is how `timeout` says so.
code=0
timeout 8 "$work/venv/bin/cramprelief" now calf >"$work/log" 2>&1 || code=$?
[ "$code" = 124 ] || { cat "$work/log" >&2; exit 1; }
echo "the wheel works: $(ls -d "$top"/dist/*.whl)"
