#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install-deps.sh [demo|headless|tests|ci|windows|all]: installs from the distribution (Debian 12, Ubuntu 24.04) what is
# missing to
#   demo     build and run Teller (the default)
#   headless the same on a machine without a display
#   tests    build and run every test
#   ci       what continuous integration adds: sanitizers, fuzzers, clang-format, clang-tidy
#   windows  cross-build for Windows and run the result under wine
# Asks nothing. Touches the network only when something is missing.
set -euo pipefail

purpose=${1:-demo}

# One entry a package; "a|b" means whichever of them this release has.
build=(g++ cmake ninja-build pkg-config qt6-base-dev qt6-l10n-tools qt6-translations-l10n libpq-dev libsqlite3-dev libssl-dev libsecret-1-dev 'qt6-svg-dev|libqt6svg6-dev' libqt6sql6-sqlite libqt6sql6-psql
    fonts-inter fonts-noto-core fonts-dejavu-core)
# What teller-admin's importers link, each behind an option of CMake.
build+=(libarchive-dev libcsv-dev libgmime-3.0-dev libgumbo-dev libjose-dev libphonenumber-dev libtomlplusplus-dev)
headless=(xvfb xauth)
tests=("${headless[@]}" ccache postgresql pgbouncer gnome-keyring sip-tester openbox xdotool scrot at-spi2-core dbus python3 python3-gi python3-jsonschema
    gir1.2-atspi-2.0 iproute2 util-linux openssl xz-utils zip zstd)
ci=(clang clang-format clang-tidy lld 'libclang-rt-14-dev|libclang-rt-18-dev' git)
windows=(g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 wine64 cmake ninja-build qt6-base-dev qt6-base-dev-tools qt6-l10n-tools qt6-translations-l10n
    xvfb fonts-dejavu-core ccache zstd)

case $purpose in
demo) wanted=("${build[@]}") ;;
headless) wanted=("${build[@]}" "${headless[@]}") ;;
tests) wanted=("${build[@]}" "${tests[@]}") ;;
ci) wanted=("${build[@]}" "${tests[@]}" "${ci[@]}") ;;
windows) wanted=("${windows[@]}") ;;
all) wanted=("${build[@]}" "${tests[@]}" "${ci[@]}" "${windows[@]}") ;;
*)
    echo "usage: ${0##*/} [demo|headless|tests|ci|windows|all]" >&2
    exit 2
    ;;
esac

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
for entry in "${wanted[@]}"; do
    found=
    for package in ${entry//|/ }; do
        installed "$package" && found=yes
    done
    [ -n "$found" ] || missing+=("$entry")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "This script knows Debian and Ubuntu only. Please install: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Please run as root or install sudo; missing: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi

echo "Installing: ${missing[*]}"
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@" </dev/null
}
apt update
chosen=()
for entry in "${missing[@]}"; do
    choice=
    for package in ${entry//|/ }; do
        if [ -z "$choice" ] && apt-cache show --no-all-versions "$package" >/dev/null 2>&1; then
            choice=$package
        fi
    done
    chosen+=("${choice:-${entry%%|*}}")
done
apt install -y --no-install-recommends "${chosen[@]}"
