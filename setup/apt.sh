#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs Debian or Ubuntu packages where this user may; otherwise prints the one command to run and fails.
set -eu

install="apt-get install -y --no-install-recommends $*"

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This needs software that is missing here. With your package manager, install what Debian calls:" >&2
    echo "    $*" >&2
    exit 1
fi
rights=""
command="apt-get update && $install"
if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null 2>&1; then
    rights="sudo -n"
    command="sudo apt-get update && sudo $install"
elif [ "$(id -u)" != 0 ]; then
    rights="false"
    command="su - -c '$command'"
fi
if [ -n "$rights" ] && ! $rights true 2>/dev/null; then
    echo "Some system software is missing. Please run this once, then try again:" >&2
    echo "    $command" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Installing what is missing on this system, once:"
echo "    $*"
export DEBIAN_FRONTEND=noninteractive
# The lists of a fresh machine are empty or old, so they are fetched first. An old list may still do.
if ! { $rights apt-get update || true; $rights $install; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    echo "Installing failed. Once what it says above is mended, or the machine is online again, run:" >&2
    echo "    $command" >&2
    exit 1
fi
