# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program, on a display of its own, used as a person would use it."""
import os
import pathlib
import signal
import subprocess

from .display import Display
from .process import Background
from .screen import Screen
from .waiting import until


class Desktop:
    def __init__(self, program, folder, name, arguments, environment=None, size="1366x768"):
        self.name = name
        self._program = str(program)
        self._folder = pathlib.Path(folder)
        self.data = self._folder / name
        self.data.mkdir()
        self.display = Display(folder, name, size)
        self._environment = dict(
            os.environ, DISPLAY=self.display.name, HOME=str(self.data), QT_QPA_PLATFORM="xcb", LANG="C.UTF-8", LC_ALL="C.UTF-8",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", XDG_CONFIG_HOME=str(self.data / "config"),
            XDG_DATA_HOME=str(self.data / "share"), XDG_CACHE_HOME=str(self.data / "cache"), **(environment or {}))
        self._mine = ["--data-dir", str(self.data / "data")]
        self._arguments = [*arguments, *self._mine]
        self._process = None
        self.screen = None
        self.start()

    def start(self, arguments=None):
        if arguments is not None:
            self._arguments = [*arguments, *self._mine]
        self._process = Background([self._program, *self._arguments], self._folder / f"{self.name}.log",
                                   env=self._environment)
        self.screen = Screen(self._process.pid)

        def shown():
            if not self._process.alive():
                raise RuntimeError(f"teller ended with {self._process.process.returncode}: see {self._folder}/{self.name}.log")
            return self.screen.find(role="frame")

        until(shown, f"the window of {self.name}")

    def alive(self):
        return self._process.alive()

    def report_call(self, *arguments):
        """A second start of the program, as a softphone makes it."""
        return subprocess.run([self._program, *arguments, *self._mine], env=self._environment, capture_output=True, text=True,
                              timeout=30)

    def keyboard(self):
        self.display.focus_window_of(self._process.pid)
        return self.display

    def place(self):
        """Where the window is: left, top, width and height."""
        frame = self.screen.find(role="frame")
        return frame.place if frame else None

    def move_to(self, left, top, width, height):
        self.display.place_window_of(self._process.pid, left, top, width, height)
        until(lambda: self.place()[2:] == (width, height), "the window has its size")

    def close(self):
        """Alt+F4; start() starts it again, on the same display, with other arguments if there are any."""
        self.keyboard().press("alt+F4")
        until(lambda: not self.alive(), "the program has ended")

    def open_menu(self, how):
        """Calls `how`, and waits until a menu is there: keys that are pressed before it is go elsewhere."""
        def windows():
            return len(self.display.windows_of(self._process.pid))

        before = windows()
        how()
        until(lambda: windows() > before, "the menu is open")

    def keep_evidence(self, folder):
        self.display.picture(folder / f"{self.name}.png")
        (folder / f"{self.name}-tree.txt").write_text(self.screen.dump() if self.screen else "not started\n")

    def crash(self):
        """Killed in the middle of whatever it does. start() starts it again, on the same display."""
        self._process.stop(how=signal.SIGKILL)

    def stop(self):
        code = self._process.stop() if self._process else None
        self.display.stop()
        return code
