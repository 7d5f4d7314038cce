#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# get-asterisk.sh DIR: a private Asterisk in DIR/root. Nothing is installed: only the packages that this machine lacks are
# fetched and unpacked there (about 20 MB); no service, no user, no maintainer script. Reuses DIR if it is complete.
#
# Debian 12 has no Asterisk, so there it comes from Debian 11 on the same mirror (16.28). A release that has the package
# (Ubuntu 24.04 has 20.6) gives its own.
set -euo pipefail

dir=$(mkdir -p "$1" && cd "$1" && pwd)
[ -e "$dir/complete" ] && [ -x "$dir/root/usr/sbin/asterisk" ] && exit 0
echo "Fetching a private Asterisk into $dir"

if [ -x /usr/sbin/asterisk ]; then # installed already: use that
    rm -rf "$dir/root"
    ln -s / "$dir/root"
    touch "$dir/complete"
    exit 0
fi

work=$dir/apt
rm -rf "$work" "$dir/root" "$dir/complete"
mkdir -p "$work/lists/partial" "$work/archives/partial" "$dir/root"
trap 'rm -rf "$work"' EXIT

# A package index and cache of our own beside the machine's, which stay untouched.
cat >"$work/apt.conf" <<CONF
Dir::State::Lists "$work/lists";
Dir::Cache "$work";
Dir::Cache::Archives "$work/archives";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
APT::Sandbox::User "$(id -un)";
APT::Install-Recommends "false";
Debug::NoLocking "1";
CONF

release=$(. /etc/os-release && echo "$ID-${VERSION_ID:-}")
if [ "$release" = debian-12 ]; then
    uris=$(apt-get indextargets --format '$(REPO_URI)' | sort -u)
    mirror=$(grep -m1 '/debian/$' <<<"$uris") || { echo "apt has no Debian mirror configured" >&2; exit 1; }
    security=$(grep -m1 'debian-security/$' <<<"$uris" || echo "${mirror%/debian/}/debian-security/")
    signed=signed-by=/usr/share/keyrings/debian-archive-keyring.gpg
    for suite in bookworm bullseye; do
        echo "deb [$signed] $mirror $suite main"
        echo "deb [$signed] $security $suite-security main"
    done >"$work/sources.list"
    # Debian 11 only where Debian 12 has no such package: 50 is below what is installed, so it can never replace anything.
    printf 'Package: *\nPin: release n=bullseye*\nPin-Priority: 50\n' >"$work/preferences"
    cat >>"$work/apt.conf" <<CONF
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "$work/preferences";
Dir::Etc::PreferencesParts "/dev/null";
CONF
fi

export APT_CONFIG=$work/apt.conf
apt-get -qq update
apt-get -qq -y --download-only install asterisk >/dev/null
for package in "$work"/archives/*.deb; do
    dpkg-deb -x "$package" "$dir/root"
done
sounds=("$dir"/root/usr/share/asterisk/sounds/en_US_*)
[ -e "$dir/root/usr/share/asterisk/sounds/en" ] || ln -s "$(basename "${sounds[0]}")" "$dir/root/usr/share/asterisk/sounds/en"
[ -x "$dir/root/usr/sbin/asterisk" ] || { echo "the packages hold no asterisk" >&2; exit 1; }
touch "$dir/complete"
