#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run-tests.sh [options of ctest]: installs what the tests need, builds everything and runs every test. Whatever is missing
# makes it fail; nothing is skipped. Ends with CTest's summary.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."

"$here/install-deps.sh" "${TELLER_DEPS:-tests}"
export TELLER_ASTERISK="${TELLER_ASTERISK:-${XDG_CACHE_HOME:-$HOME/.cache}/teller/asterisk}"
tests/e2e/rig/get-asterisk.sh "$TELLER_ASTERISK"

cmake --preset ci "-DTELLER_WERROR=${TELLER_WERROR:-OFF}"
cmake --build --preset ci
exec ctest --preset ci -j2 --no-tests=error "$@"
