#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an agent should know before the first word is on the screen: each story of the demo company is chosen from the menu
"Demo", its customer calls, and the words stand there. One run of the desktop on each kind of store."""
import datetime

from rig.case import RigCase, main
from rig.stores import PostgresServer, SqliteStore
from rig.waiting import NotInTime, until

MENU = "Demo"

# The title in the menu, who calls, and what can then be read.
STORIES = [
    ("The number and the PIN were typed in", "Elena Rivera",
     ["by account and PIN", "PIN, checked", "Address: Calle Mayor 5, 28013 Madrid", "3 March"]),
    ("A mailing for what was joined long ago", "Nuria Serrano",
     ["message we no longer need goes out", "Double Data: join before it ends", "The customer has already joined."]),
    ("A reminder of what is about to be paid", "Hauke Petersen",
     ["message we no longer need goes out tomorrow", "invoice is due", "The payment is already scheduled."]),
    ("Advertised: just bought, or sold out", "Francesca Moretti",
     ["Coffee like in the bar: Barista One", "The customer has just bought it.", "What it offers cannot be had now."]),
    ("A habit broke", "Robert Johnson", ["Deposit every Friday, but none since"]),
    ("A warranty ends", "Elena Rivera", ["Warranty ends in 20 days", "Router Linde 5 Pro"]),
    ("A subscription renews", "Brigitte Lacroix", ["Subscription renews by itself in seven days", "Home 1000"]),
    ("More than was ever needed", "Hannah Whitmore",
     ["May be more than needed: 24 ordered", "Descaling kit for Barista One", "at most two within 61 days before"]),
    ("The refund we owe", "Gerda Hinrichsen", ["We owe", "24.90", "the refund is due", "Start refund"]),
    ("An honest review", "ليلى الخطيب", ["May be asked for an honest review", "الموجّه يفصل كل مساء"]),
    ("The same story for the third time", "Elena Rivera",
     ["Fifth contact in a week about the same", "We did not keep a promise", "Paid twice"]),
    ("A chat yesterday, the phone today", "Daniel Hargreaves",
     ["The case in focus", "Line of Daniel Hargreaves moves to Montgomery Road",
      "Everything is written down here, you won’t have to say it again."]),
    ("As usual", "Brigitte Lacroix",
     ["Address: 9 quai de la Loire, 44000 Nantes", "Delivery: With Mme Perrin on the ground floor, mornings",
      "Language: French", "Card: Visa •• 7315"]),
    ("Of high value", "Elena Rivera", ["GOLD", "4,120", "up to", "50"]),
    ("Of other value and need", "Gerda Hinrichsen", ["STANDARD", "up to", "10"]),
    ("The channels we lost", "Elif Özdemir",
     ["not wanted any more since", "Winter Warm-up: five heaters in five mails", "Your offer of the hour",
      "Call about Trade-in Week", "Tag three friends and win"]),
    ("Waited, was cut off, calls again", "Wyatt Holloway", ["14 min in the queue", "cut off once", "Was cut off today"]),
]


class Stories:
    """Shown on each kind of store."""

    def open_demo(self):
        desk = self.open_desktop("ann", ["--demo", "--store", self.store.url, "--agent-name", "Ann", "--geometry", "1600x1360"],
                                 self.store.environment, size="1600x1400")
        desk.wait_for_store_up()
        return desk

    def showing(self, desk):
        """Whatever shows, without the rows of the history; what does not show is not looked into."""
        waiting = list(reversed(desk.screen.windows()))
        while waiting:
            element = waiting.pop()
            if element.showing and element.name != "History":
                yield element
                waiting += reversed(element.children)

    def readable(self, desk):
        return "\n".join(text for element in self.showing(desk) for text in (element.name, element.description) if text)

    def wait_for_words(self, desk, title, words):
        seen = ""

        def missing():
            nonlocal seen
            seen = self.readable(desk)
            return [word for word in words if word not in seen]

        try:
            until(lambda: not missing(), f"the words of “{title}”", 60, 0.1)
        except NotInTime:
            self.fail(f"“{title}” does not show {missing()}; what can be read:\n{seen}")

    def choose(self, desk, title):
        """Assistive technology opens the menu; what stands in it is chosen with its keys."""
        desk.open_menu(self.button.press)
        self.keys.press(*["Down"] * (1 + [story[0] for story in STORIES].index(title)), "Return")

    def choose_by_keyboard(self, desk):
        """The first of the list: Tab until the button is reached, going once round the window, then the menu's own keys."""
        self.keys = desk.keyboard()
        self.button = desk.screen.wait_for(role="push button", name=MENU)
        focused = desk.screen.wait_for(focused=True)
        for _ in range(200):  # more than the window has to go round
            self.keys.press("Tab")
            until(lambda: not focused.focused, "Tab leads on")
            focused = desk.screen.wait_for(focused=True)
            if self.button.focused:
                break
        else:
            self.fail("the button cannot be reached with Tab")
        desk.open_menu(lambda: self.keys.press("space"))
        self.keys.press("Down", "Return")

    def test_every_story_can_be_shown(self):
        desk = self.open_demo()
        early = datetime.datetime.now().time() < datetime.time(0, 50)  # what the last one lived through today was yesterday
        self.choose_by_keyboard(desk)
        for title, name, words in STORIES[:-1] if early else STORIES:
            with self.subTest(title):
                if title != STORIES[0][0]:
                    self.choose(desk, title)
                self.wait_for_words(desk, title, [name, *words])


class StoriesInAFile(Stories, RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = SqliteStore(cls.shared, cls.admin)

    def test_without_the_option_there_is_no_menu(self):
        desk = self.open_desktop("bea", ["--store", self.store.url, "--agent-name", "Bea"], self.store.environment)
        desk.wait_for_store_up()
        desk.screen.wait_for(role="push button", name="Settings")
        self.assertFalse(desk.screen.shows(name=MENU))


class StoriesOnAServer(Stories, RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)


if __name__ == "__main__":
    main()
