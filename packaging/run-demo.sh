#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-demo.sh [--headless] [options of teller]: installs what is missing, builds Teller, makes a store with the demo company
# and opens Teller with a call coming in. A second run starts at once.
#   --headless   for a machine without a display: runs under Xvfb and writes pictures of the call instead
# TELLER_DEMO_DIR says where the demo keeps its store (default: the user's data folder).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")

headless=
if [ "${1:-}" = --headless ]; then
    headless=yes
    shift
fi
if [ -z "$headless" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here: run '$0 --headless' to get pictures of the demo call instead." >&2
    exit 1
fi

"$here/install-deps.sh" "${headless:+headless}"

cd "$top"
if [ ! -f build/release/build.ninja ]; then
    # Qt's own Wayland plugin is not among what is installed; XWayland is part of every desktop that has Wayland.
    cmake --preset release
fi
cmake --build --preset release --target teller teller-admin

demo=${TELLER_DEMO_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/teller-demo}
store=$demo/demo.sqlite
if [ ! -f "$store" ]; then
    echo "Making the demo company in $demo"
    mkdir -p "$demo"
    # Made beside it and moved, so that an interrupted run leaves nothing that looks finished.
    rm -f "$store.new"*
    build/release/bin/teller-admin demo create --store "sqlite://$store.new"
    mv "$store.new" "$store"
fi

teller=(build/release/bin/teller --demo --store "sqlite://$store" --data-dir "$demo/desktop")
if [ -z "$headless" ]; then
    exec "${teller[@]}" "$@"
fi
pictures=$top/build/demo-pictures
rm -rf "$pictures"
mkdir -p "$pictures"
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" \
    "${teller[@]}" --screenshots "$pictures" "$@"
echo "Pictures of the demo call are in $pictures:"
ls "$pictures"
