#!/bin/sh
# SPDX-License-Identifier: MIT
# All tests: first those that need a screen (where xvfb and D-Bus are), then the suite without one, on all cores.
# The whole suite also tells which lines and branches it ran, and fails where they are too few; a part of it does not,
# nor where MEASURE is 0: measuring takes two thirds more processor time.
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
run=$python
measure=${MEASURE:-1}
if [ $# -gt 0 ]; then
    measure=0
fi
if [ "$measure" = 1 ]; then
    $python -m coverage erase
    run="$python -m coverage run"
fi
QT_QPA_PLATFORM=offscreen $run -m pytest --ignore=tests/screen --numprocesses auto --dist worksteal "$@"
if [ "$measure" != 1 ]; then
    exit
fi

$python -m coverage combine --quiet
failed=0
report() {
    # $1 says what is measured, the rest are options of the report
    what=$1
    shift
    table=$($python -m coverage report "$@") || failed=1
    echo "$what: $(echo "$table" | grep TOTAL) (statements, missed, branches, partly, run)"
}
report "The core, 95 % at least" --fail-under=95 --omit="src/cramprelief/ui/*,src/cramprelief/cli/*"
report "Everything, 85 % at least" --fail-under=85
echo "File by file: .venv/bin/coverage report --skip-covered --show-missing"
exit $failed
