#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds dist/cramprelief, a folder that runs without Python, and tries it with an empty environment.
set -eu
cd "$(dirname "$0")/.."
sh setup/up.sh run
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --quiet --require-hashes --only-binary :all: --requirement setup/package.lock
"$work/venv/bin/pyinstaller" --noconfirm --distpath dist --workpath "$work/build" packaging/cramprelief.spec \
    >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; exit 1; }
env -i HOME="$work" dist/cramprelief/cramprelief play heel-push --text --speed 1000 </dev/null >"$work/text"
grep -q "Push your heel away" "$work/text"
env -i HOME="$work" PATH=/nowhere dist/cramprelief/cramprelief --speaker </dev/null | grep -q ready
env -i HOME="$work" QT_QPA_PLATFORM=offscreen dist/cramprelief/cramprelief storyboard heel-push -o "$work/sheet.png" >/dev/null
test -s "$work/sheet.png"
# A window that is still guiding after eight seconds is what we want: that is how `timeout` says so.
code=0
env -i HOME="$work" PATH="$PATH" QT_QPA_PLATFORM=offscreen timeout 8 dist/cramprelief/cramprelief now calf >"$work/log" 2>&1 || code=$?
[ "$code" = 124 ] || { cat "$work/log" >&2; exit 1; }
echo "dist/cramprelief works: $(du -sm dist/cramprelief | cut -f 1) MB"
