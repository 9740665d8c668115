#!/bin/sh
# SPDX-License-Identifier: MIT
# The cases of life: the app in real surroundings (docs/LIFE.md). "setup/life.sh quick" runs those that CI runs.
# What this machine lacks is installed where that is allowed; the rest is named at the end.
set -eu
cd "$(dirname "$0")/.."
sh setup/screen.sh || true
missing=""
want() {
    command -v "$1" >/dev/null 2>&1 || [ -e "$1" ] || missing="$missing $2"
}
want openbox openbox
want xdotool xdotool
want wmctrl wmctrl
want xprop x11-utils
want setxkbmap x11-xkb-utils
want orca orca
want speech-dispatcher speech-dispatcher
want /usr/lib/speech-dispatcher-modules/sd_generic speech-dispatcher
want espeak-ng espeak-ng
want pulseaudio pulseaudio
want parec pulseaudio-utils
want faketime faketime
want /usr/share/i18n/locales/ja_JP locales
if [ -n "$missing" ]; then
    sh setup/apt.sh $missing || echo "Going on without:$missing"
fi
if [ "${1:-}" = quick ]; then
    shift
    set -- -m quick "$@"
fi
exec .venv/bin/python -m pytest tests/life --numprocesses 2 --dist loadgroup "$@"
