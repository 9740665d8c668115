#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the app into this user's menu: desktop entry with actions, icons, man page, completion.
# "sh packaging/linux/install.sh [COMMAND]": COMMAND starts the app, by default this checkout's own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
command=${1:-$top/.venv/bin/cramprelief}
share=${XDG_DATA_HOME:-$HOME/.local/share}
id=org.cramprelief.Cramprelief

mkdir -p "$share/applications" "$share/metainfo" "$share/man/man1" "$share/bash-completion/completions" \
    "$share/fish/vendor_completions.d" "$share/zsh/site-functions" \
    "$share/mime/packages" "$share/icons/hicolor/scalable/apps" "$share/icons/hicolor/symbolic/apps"
# A path with spaces has to be quoted in a desktop entry.
sed "s|^Exec=cramprelief|Exec=\"$command\"|" "$here/$id.desktop" >"$share/applications/$id.desktop"
cp "$here/$id.metainfo.xml" "$share/metainfo/"
cp "$here/$id.xml" "$share/mime/packages/"
cp "$here/cramprelief.1" "$share/man/man1/"
cp "$here/cramprelief.bash" "$share/bash-completion/completions/cramprelief"
cp "$here/cramprelief.fish" "$share/fish/vendor_completions.d/"
cp "$here/_cramprelief" "$share/zsh/site-functions/"
cp "$top/assets/app-icon/cramprelief.svg" "$share/icons/hicolor/scalable/apps/$id.svg"
cp "$top/assets/app-icon/cramprelief-symbolic.svg" "$share/icons/hicolor/symbolic/apps/$id-symbolic.svg"
for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$share/icons/hicolor/${size}x${size}/apps"
    cp "$top/assets/app-icon/$size.png" "$share/icons/hicolor/${size}x${size}/apps/$id.png"
done
command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" || true
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$share/applications" || true
echo "Cramprelief is in your menu. A right click on it offers calf, foot, toes and \"I cannot stand\"."
