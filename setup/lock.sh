#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the lock files anew from pyproject.toml: exact versions and hashes for Python 3.10 to 3.14, no addresses.
set -eu
cd "$(dirname "$0")/.."
export UV_PYTHON_DOWNLOADS=never
lock() {
    # $1 is the file to write, the rest are further options
    uv pip compile --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-annotate --upgrade \
        --custom-compile-command "make lock" --constraint setup/constraints.txt --output-file "$@" pyproject.toml
}
lock setup/run.lock --group build
lock setup/dev.lock --constraint setup/run.lock --group build --group dev
lock setup/package.lock --constraint setup/run.lock --group package
