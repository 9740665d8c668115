#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes this checkout ready. "setup/up.sh run" for the app, "setup/up.sh dev" for tests and checks as well.
set -eu
cd "$(dirname "$0")/.."

find_python() {
    for name in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.10 /usr/bin/python3; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ]; then
    sh setup/apt.sh python3 python3-venv
    python=$(find_python)
fi
if [ -z "$python" ]; then
    echo "cramprelief needs Python 3.10 or newer. This system's own is older: please install a newer one." >&2
    exit 1
fi
exec "$python" setup/ready.py "$@"
