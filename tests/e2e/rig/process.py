# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that run beside a test and end with it."""
import os
import shutil
import signal
import subprocess


def need(program):
    """The program's path; a missing program is a failure, never a skip."""
    path = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin:/usr/libexec")
    if not path:
        raise RuntimeError(f"{program} is missing: run packaging/install-deps.sh tests")
    return path


class Background:
    """One child process; its output goes to a file in the test's folder."""

    def __init__(self, arguments, log, env=None, pass_fds=(), cwd=None):
        self.log_path = log
        self._log = open(log, "ab")
        self.process = subprocess.Popen(
            [str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, env=env,
            pass_fds=pass_fds, cwd=cwd, start_new_session=True)

    @property
    def pid(self):
        return self.process.pid

    def alive(self):
        return self.process.poll() is None

    def wait(self, seconds):
        return self.process.wait(seconds)

    def stop(self, seconds=10, how=signal.SIGTERM):
        if self.alive():
            self.process.send_signal(how)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(seconds)
        self._log.close()
        return self.process.returncode
