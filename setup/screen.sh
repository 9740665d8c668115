#!/bin/sh
# SPDX-License-Identifier: MIT
# System software that tests use where it is there: a screen without a monitor, screen-reader buses, validators.
set -eu
cd "$(dirname "$0")/.."
missing=""
want() {
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
want xvfb-run "xvfb xauth"
want dbus-run-session dbus
want desktop-file-validate desktop-file-utils
want appstreamcli appstream
[ -e /usr/libexec/at-spi-bus-launcher ] || missing="$missing at-spi2-core"
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null ||
    missing="$missing python3 python3-gi gir1.2-atspi-2.0"
[ -z "$missing" ] || sh setup/apt.sh $missing
