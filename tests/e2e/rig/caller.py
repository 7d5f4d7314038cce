# SPDX-License-Identifier: GPL-3.0-or-later
"""People who call from outside: SIPp dials, punches digits in as RFC 4733 events, and holds the line."""
import pathlib

from .pbx import Pbx
from .process import Background, need

HERE = pathlib.Path(__file__).parent


class Caller:
    ADDRESS = "127.0.0.100"
    _next_port = 5060

    def __init__(self, folder, number="+441632960001"):
        self.folder = pathlib.Path(folder)
        self.number = number
        self._port = Caller._next_port
        Caller._next_port += 2
        self._sipp = None

    def dial(self, dialled, digits, patience_s=120):
        name = f"caller-{self._port}"
        numbers = self.folder / f"{name}.csv"
        numbers.write_text(f"SEQUENTIAL\n{self.number};{dialled};{digits}\n")
        scenario = self.folder / f"{name}.xml"
        scenario.write_text((HERE / "sipp/caller.xml").read_text().replace("@TALK_MS@", str(patience_s * 1000)))
        self._sipp = Background(
            [need("sipp"), f"127.0.0.1:{Pbx.SIP_PORT}", "-i", self.ADDRESS, "-mi", self.ADDRESS, "-p", self._port,
             "-mp", 6000 + 10 * (self._port - 5060), "-sf", scenario, "-inf", numbers, "-m", 1, "-l", 1, "-nostdin",
             "-trace_err", "-error_file", self.folder / f"{name}.errors"],
            self.folder / f"{name}.log", cwd=self.folder)

    def wait_for_end(self, seconds=30):
        """Until the other side hung up; true if the call went as a call should."""
        return self._sipp.wait(seconds) == 0

    def stop(self):
        if self._sipp:
            self._sipp.stop()
