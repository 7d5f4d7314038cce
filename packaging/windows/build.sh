#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh SYSROOT [TARGET…]: cross-builds teller.exe and teller-admin.exe for 64-bit Windows and runs the store, telephony
# and widget suites under wine. SYSROOT is a folder with Qt, libpq, OpenSSL and SQLite for Windows and their toolchain.cmake,
# or such a folder packed as .tar.zst. With TARGETs only those are built and nothing is run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
[ $# -ge 1 ] || { echo "usage: ${0##*/} SYSROOT [TARGET…]" >&2; exit 2; }
given=$(realpath "$1")
shift

"$here/../install-deps.sh" windows

build=$top/build/windows
mkdir -p "$build"
if [ -f "$given" ]; then
    sysroot=$top/build/windows-sysroot
    # Unpacked once for each version of the archive.
    stamp=$(stat -c '%s %Y' "$given")
    if [ "$(cat "$sysroot.from" 2>/dev/null)" != "$stamp" ]; then
        rm -rf "$sysroot" "$sysroot.from"
        mkdir -p "$sysroot"
        tar -C "$sysroot" --strip-components=1 -xf "$given"
        echo "$stamp" >"$sysroot.from"
    fi
else
    sysroot=$given
fi
[ -f "$sysroot/toolchain.cmake" ] || { echo "$given is no sysroot: it has no toolchain.cmake" >&2; exit 1; }

qt_here=$(dpkg-query -W -f '${Version}' qt6-base-dev | sed 's/[+~-].*//')
qt_there=$(sed -n 's/.*PACKAGE_VERSION "\([0-9.]*\)".*/\1/p' "$sysroot"/lib/cmake/Qt6/Qt6ConfigVersionImpl.cmake | head -n 1)
if [ "$qt_here" != "$qt_there" ]; then
    echo "The sysroot has Qt $qt_there, but this machine's moc and rcc are of $qt_here; they must be the same." >&2
    exit 1
fi

export WIN_SYSROOT=$sysroot
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DTELLER_WERROR=ON -DTELLER_PRECOMPILED=ON \
    -DCMAKE_TOOLCHAIN_FILE="$sysroot/toolchain.cmake" -DWIN_SYSROOT="$sysroot" \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(uname -m)-linux-gnu/cmake" \
    "-DCMAKE_CROSSCOMPILING_EMULATOR=env;TELLER_WINE_PREFIX=$top/build/windows-wine;$sysroot/bin/wine-run"
if [ $# -gt 0 ]; then
    exec cmake --build "$build" --target "$@"
fi
cmake --build "$build"
exec ctest --test-dir "$build" -L 'unit|gui' --no-tests=error --output-on-failure
