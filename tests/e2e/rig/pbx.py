# SPDX-License-Identifier: GPL-3.0-or-later
"""A private Asterisk on loopback. Dialled numbers: 5001 is a queue with extension 1001, 5002 rings 1001 directly; both ask
the caller for an eight-digit account number first."""
import os
import pathlib
import secrets
import shutil
import signal
import subprocess

from .process import Background, need
from .waiting import until

HERE = pathlib.Path(__file__).parent


def asterisk_root():
    """Where get-asterisk.sh put it: TELLER_ASTERISK, or the cache folder that run-tests.sh uses."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = pathlib.Path(os.environ.get("TELLER_ASTERISK") or os.path.join(cache, "teller", "asterisk"))
    root = folder / "root"
    if not (root / "usr/sbin/asterisk").exists():
        raise RuntimeError(f"no Asterisk in {folder}: run tests/e2e/rig/get-asterisk.sh {folder}")
    return root


class Pbx:
    AMI_PORT, AMI_TLS_PORT, SIP_PORT = 5038, 5039, 5060
    AMI_USER = "desktop"  # may listen, and nothing else
    AMI_CONTROL = "control"  # may hang up, transfer and pause as well

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.secret = secrets.token_hex(16)
        self._root = asterisk_root()
        self._process = None
        self._configure()

    def _configure(self):
        for part in ("etc", "run", "log", "spool", "lib"):
            (self.folder / part).mkdir(parents=True)
        modules = next(m for m in [*self._root.glob("usr/lib/*/asterisk/modules"),
                                   self._root / "usr/lib/asterisk/modules"] if m.is_dir())
        fill = {"@RUN@": self.folder, "@MODULES@": modules, "@DATA@": self._root / "usr/share/asterisk",
                "@SECRET@": self.secret}
        for source in (HERE / "etc").iterdir():
            text = source.read_text()
            for key, value in fill.items():
                text = text.replace(key, str(value))
            (self.folder / "etc" / source.name.removesuffix(".in")).write_text(text)
        self.ca_file = self.folder / "etc" / "ca.crt"
        key = self.folder / "etc" / "key"
        subprocess.run(
            [need("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", self.ca_file],
            check=True, capture_output=True)
        (self.folder / "etc" / "ami.pem").write_text(key.read_text() + self.ca_file.read_text())

    def _environment(self):
        libraries = [str(p) for pattern in ("usr/lib/*-linux-gnu", "lib/*-linux-gnu", "usr/lib")
                     for p in self._root.glob(pattern)]
        if self._root.is_symlink():  # the machine's own Asterisk
            return dict(os.environ)
        return dict(os.environ, LD_LIBRARY_PATH=":".join(libraries))

    def _command(self, *arguments):
        return [str(self._root / "usr/sbin/asterisk"), "-C", str(self.folder / "etc/asterisk.conf"), *arguments]

    def cli(self, command):
        return subprocess.run(self._command("-rx", command), env=self._environment(), capture_output=True, text=True,
                              timeout=20).stdout

    def start(self):
        self._process = Background(self._command("-f"), self.folder / "log" / "stdout", env=self._environment())

        def booted():
            if not self._process.alive():
                raise RuntimeError("Asterisk ended while starting: see " + str(self.folder / "log"))
            return "fully" in self.cli("core waitfullybooted")

        until(booted, "Asterisk fully booted", 60)
        until(lambda: "Agent One" in self.cli("queue show support"), "the queue has its member")

    def stop(self):
        if self._process:
            self._process.stop()
            self._process = None

    def crash(self):
        """Gone from one moment to the next, in the middle of whatever it did."""
        self._process.stop(how=signal.SIGKILL)
        self._process = None
        shutil.rmtree(self.folder / "run")
        (self.folder / "run").mkdir()

    def live_channels(self):
        return [line for line in self.cli("core show channels concise").splitlines() if "!" in line]

    def hang_up_everything(self):
        """So that the next test begins with a quiet telephone system."""
        if not self._process:
            self.start()
        if self.live_channels():
            self.cli("channel request hangup all")
            until(lambda: not self.live_channels(), "all calls are over")
