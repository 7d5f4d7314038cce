# SPDX-License-Identifier: GPL-3.0-or-later
"""Where desktops are seen and heard: a message bus for accessibility, and one X server with a window manager for each."""
import os
import pathlib
import subprocess

from .process import Background, need
from .waiting import until


class SessionBus:
    """A private D-Bus session with the accessibility bus on it. It must be the whole test program's session bus before
    Atspi is first used, so it is made once, by start()."""

    _daemon = None

    @classmethod
    def start(cls, folder):
        runtime = pathlib.Path(folder) / "runtime"
        runtime.mkdir(mode=0o700, parents=True)
        address = f"unix:path={runtime}/bus"
        # The accessibility bus, which this one starts when it is asked for, must never meet the user's own.
        for name in ("AT_SPI_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        os.environ.update(XDG_RUNTIME_DIR=str(runtime), DBUS_SESSION_BUS_ADDRESS=address,
                          GSETTINGS_BACKEND="memory", NO_AT_BRIDGE="0")
        cls._daemon = Background(
            [need("dbus-daemon"), "--session", "--nofork", "--nopidfile", f"--address={address}"],
            pathlib.Path(folder) / "dbus.log")
        until((runtime / "bus").exists, "the message bus listens")

    @classmethod
    def stop(cls):
        if cls._daemon:
            cls._daemon.stop()


class Display:
    """An X server of its own, with a window manager so that windows get the keyboard."""

    def __init__(self, folder, name, size="1366x768"):
        self.folder = pathlib.Path(folder)
        self._name = name
        reading, writing = os.pipe()
        self._server = Background(
            [need("Xvfb"), "-displayfd", writing, "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            self.folder / f"{name}-x.log", pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: see {self.folder}/{name}-x.log")
        self.name = f":{number}"
        home = self.folder / f"{name}-wm"
        home.mkdir()
        self._manager = Background(
            [need("openbox"), "--sm-disable"], self.folder / f"{name}-wm.log",
            env=dict(os.environ, DISPLAY=self.name, HOME=str(home), XDG_CACHE_HOME=str(home)))
        # A window that is shown before the manager is ready is never managed.
        until(lambda: self._xdotool("get_num_desktops").returncode == 0, "the window manager runs")

    def _xdotool(self, *arguments):
        return subprocess.run([need("xdotool"), *map(str, arguments)], env=dict(os.environ, DISPLAY=self.name),
                              capture_output=True, text=True, timeout=20)

    def windows_of(self, pid):
        """What the program shows: its windows, and an open menu."""
        return self._xdotool("search", "--onlyvisible", "--pid", pid).stdout.split()

    def focus_window_of(self, pid):
        """Gives the program's window the keyboard, as a click on it would."""
        def focused():
            windows = self.windows_of(pid)
            if not windows:
                return False
            active = self._xdotool("getwindowfocus").stdout.strip()
            if active in windows:
                return True
            self._xdotool("windowactivate", windows[-1])
            return False

        until(focused, "the window has the keyboard")

    def press(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self._xdotool("type", "--delay", 12, "--", text)

    def click(self, x, y):
        self._xdotool("mousemove", x, y, "click", 1)

    def drag(self, x, y, to_y):
        self._xdotool("mousemove", x, y, "mousedown", 1, "mousemove", x, (y + to_y) // 2, "mousemove", x, to_y, "mouseup", 1)

    def place_window_of(self, pid, left, top, width, height):
        """As somebody who drags it and its corner; the frame comes on top of that."""
        window = self.windows_of(pid)[-1]
        self._xdotool("windowsize", "--sync", window, width, height)
        self._xdotool("windowmove", "--sync", window, left, top)

    def picture(self, file):
        subprocess.run([need("scrot"), "--overwrite", str(file)], env=dict(os.environ, DISPLAY=self.name), timeout=20,
                       capture_output=True)

    def stop(self):
        self._manager.stop()
        self._server.stop()
