#!/bin/sh
# SPDX-License-Identifier: MIT
# All tests: first those that need a screen (where xvfb and D-Bus are), then the suite without one, on all cores.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

if ls tests/screen/test_*.py >/dev/null 2>&1; then
    if command -v xvfb-run >/dev/null 2>&1 && command -v dbus-run-session >/dev/null 2>&1; then
        xvfb-run -a dbus-run-session -- \
            env QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 $python -m pytest tests/screen
    else
        echo "Leaving out tests/screen: they need xvfb and dbus-run-session."
    fi
fi
QT_QPA_PLATFORM=offscreen exec $python -m pytest --ignore=tests/screen --numprocesses auto --dist worksteal "$@"
