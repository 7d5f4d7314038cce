# SPDX-License-Identifier: GPL-3.0-or-later
"""A network of its own for a test run: only loopback, so that well-known ports are free and several runs can go on at
once."""
import os
import subprocess
import sys

from .process import need

INSIDE = "TELLER_E2E_INSIDE"


def enter():
    """Starts the program again inside a fresh network namespace; returns if it is there already."""
    if os.environ.get(INSIDE):
        subprocess.run([need("ip"), "link", "set", "lo", "up"], check=True)
        return
    # Without root a user namespace gives the right to it; SIPp needs CAP_NET_RAW inside as well.
    rights = [] if os.geteuid() == 0 else ["--user", "--map-current-user", "--keep-caps"]
    unshare = need("unshare")
    os.execve(unshare, [unshare, *rights, "--net", "--", sys.executable, "-B", *sys.argv], dict(os.environ, **{INSIDE: "1"}))
