# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as a screen reader would learn it: its AT-SPI accessibility tree. Nothing here looks into logs,
files or databases."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from .waiting import until  # noqa: E402

DEPTH, BREADTH = 40, 400  # an endless or cyclic tree must not hang a test


class Element:
    """One object of the tree. It may vanish at any time; a vanished one has no name, no text and no children."""

    def __init__(self, accessible):
        self._accessible = accessible

    def _ask(self, question, otherwise):
        try:
            return question()
        except GLib.Error:
            return otherwise

    @property
    def name(self):
        return self._ask(self._accessible.get_name, "") or ""

    @property
    def description(self):
        return self._ask(self._accessible.get_description, "") or ""

    @property
    def role(self):
        return self._ask(self._accessible.get_role_name, "") or ""

    @property
    def text(self):
        """What is written in it; its name if it is not a text."""
        def read():
            text = self._accessible.get_text_iface()
            return None if text is None else Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

        written = self._ask(read, None)
        return self.name if written is None else written

    def has_state(self, state):
        return self._ask(lambda: self._accessible.get_state_set().contains(state), False)

    @property
    def showing(self):
        return self.has_state(Atspi.StateType.SHOWING) and self.has_state(Atspi.StateType.VISIBLE)

    @property
    def focused(self):
        return self.has_state(Atspi.StateType.FOCUSED)

    @property
    def checked(self):
        return self.has_state(Atspi.StateType.CHECKED)

    @property
    def enabled(self):
        return self.has_state(Atspi.StateType.ENABLED)

    @property
    def children(self):
        count = min(self._ask(self._accessible.get_child_count, 0), BREADTH)
        found = (self._ask(lambda i=i: self._accessible.get_child_at_index(i), None) for i in range(count))
        return [Element(child) for child in found if child is not None]

    def walk(self, depth=0):
        yield depth, self
        if depth < DEPTH:
            for child in self.children:
                yield from child.walk(depth + 1)

    @property
    def place(self):
        """Left, top, width and height on the screen."""
        box = self._ask(lambda: Atspi.Component.get_extents(self._accessible, Atspi.CoordType.SCREEN), None)
        return (box.x, box.y, box.width, box.height) if box else None

    @property
    def middle(self):
        place = self.place
        return (place[0] + place[2] // 2, place[1] + place[3] // 2) if place else None

    def press(self):
        """Does what a click or the space bar does, as assistive technology asks for it."""
        actions = self._ask(self._accessible.get_n_actions, 0)
        names = [self._ask(lambda i=i: Atspi.Action.get_action_name(self._accessible, i), "") for i in range(actions)]
        for wanted in ("Press", "Toggle", "SetFocus"):
            if wanted in names:
                return Atspi.Action.do_action(self._accessible, names.index(wanted))
        raise AssertionError(f"{self.role} '{self.name}' can only do {names}")


class Screen:
    """All windows of one process."""

    def __init__(self, pid):
        self._pid = pid
        Atspi.init()
        Atspi.set_timeout(3000, 10000)

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(index)
                if child is not None and child.get_process_id() == self._pid:
                    # Asked anew each time: this program runs no event loop that would keep a cache true.
                    child.set_cache_mask(Atspi.Cache.NONE)
                    return Element(child)
            except GLib.Error:
                continue
        return None

    def windows(self):
        application = self.application()
        return application.children if application else []

    def elements(self):
        application = self.application()
        return [element for _, element in application.walk()] if application else []

    def find(self, name=None, role=None, description=None, containing=None, beginning=None, within=None, focused=None,
             hidden=False):
        """The first element that shows (unless hidden is true) and fits: its exact name, role and description, a part or
        the beginning of what can be read of it; within an element of that name."""
        for element in self._inside(within) if within else self.elements():
            if role is not None and element.role != role:
                continue
            if name is not None and element.name != name:
                continue
            if description is not None and element.description != description:
                continue
            if beginning is not None and not element.name.startswith(beginning):
                continue
            if containing is not None and containing not in element.name and containing not in element.text:
                continue
            if focused is not None and element.focused != focused:
                continue
            if hidden or element.showing:
                return element
        return None

    def _inside(self, name):
        for container in self.elements():
            if container.name == name and container.showing and container.children:
                return [element for _, element in container.walk()]
        return []

    def wait_for(self, seconds=30, **what):
        return until(lambda: self.find(**what), f"on the screen: {what}", seconds, 0.1)

    def wait_until_gone(self, seconds=30, **what):
        until(lambda: not self.find(**what), f"gone from the screen: {what}", seconds, 0.1)

    def shows(self, **what):
        return self.find(**what) is not None

    def texts(self):
        """Everything that can be read, in the order of the tree."""
        return [text for element in self.elements() if element.showing for text in (element.text or element.name,) if text]

    def dump(self):
        application = self.application()
        if not application:
            return "the program is not on the accessibility bus\n"
        lines = []
        for depth, element in application.walk():
            extra = f" = {element.text!r}" if element.text != element.name else ""
            described = f" ({element.description!r})" if element.description else ""
            flags = "".join((" [hidden]" if not element.showing else "", " [focused]" if element.focused else "",
                             "" if element.enabled else " [disabled]"))
            lines.append("  " * depth + f"{element.role} {element.name!r}{extra}{described}{flags}")
        return "\n".join(lines) + "\n"
