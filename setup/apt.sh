#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs Debian or Ubuntu packages where this user may; otherwise prints the one command to run and fails.
set -eu

command="apt-get install -y --no-install-recommends $*"

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This needs software that is missing here. With your package manager, install what Debian calls:" >&2
    echo "    $*" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    rights=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    rights="sudo -n"
else
    echo "Some system software is missing. Please run this once, then try again:" >&2
    echo "    sudo apt-get update && sudo $command" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing system software: $*"
export DEBIAN_FRONTEND=noninteractive
# The lists of a fresh machine are empty or old, so they are fetched first. An old list may still do.
if ! { $rights apt-get update || true; $rights $command; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    echo "Installing failed. When the machine is online again, run:" >&2
    echo "    sudo apt-get update && sudo $command" >&2
    exit 1
fi
