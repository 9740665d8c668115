#!/bin/sh
# SPDX-License-Identifier: MIT
# The long run of the fuzzer. Its library has wheels for few Pythons, so it is no part of the development set.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
library=build/fuzz-library
[ -d "$library/atheris" ] || $python -m pip install --quiet --target "$library" "atheris==3.0.0"
PYTHONPATH="$library" exec $python tools/fuzz.py "$@"
