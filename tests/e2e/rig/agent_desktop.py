# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop in an agent's words: who the caller is, what state the call is in, writing and saving a note, looking somebody
up. Everything is found by the names and descriptions that a screen reader would speak."""
import time

from .desktop import Desktop
from .waiting import until

NAME, CALL_STATE, NOTE_STATE = "Name of the customer", "State of the call", "State of the note"


class AgentDesktop(Desktop):
    def _described(self, description):
        return self.screen.find(description=description)

    def _text_of(self, description):
        element = self._described(description)
        return element.text if element else ""

    # Who is it

    def shows_customer(self, name):
        return self._text_of(NAME) == name

    def wait_for_customer(self, name, seconds=30):
        until(lambda: self.shows_customer(name), lambda: f"{self.name} sees {name}, not '{self._text_of(NAME)}'", seconds, 0.1)

    def wait_for_question(self, seconds=30):
        """Nobody was recognised: the agent is told to ask the caller, and can search."""
        self.screen.wait_for(containing="Ask the caller", seconds=seconds)
        self.screen.wait_for(name="Search for a customer", seconds=seconds)

    def look_up(self, account):
        """Ctrl+K, the number, Enter."""
        self.search_for(account)
        self.keyboard().press("Return")

    def search_for(self, account):
        """Ctrl+K and the number; the hit is there, nothing is chosen yet."""
        self._type_to_search(account)
        self.screen.wait_for(role="list item", within="Customers found")

    def search_for_nobody(self, account):
        """The same; the store knows no such customer."""
        self._type_to_search(account)
        self.screen.wait_for(containing=f"“{account}” is in no name")

    def _type_to_search(self, account):
        keyboard = self.keyboard()
        keyboard.press("ctrl+k")
        line = self.screen.wait_for(name="Search for a customer or a message", focused=True)
        keyboard.press("ctrl+a", "BackSpace")
        keyboard.type(account)
        until(lambda: line.text == account, "the number is typed")

    def give_reason(self, words):
        self.fill("Reason for opening this customer", words)
        self.keyboard().press("Return")

    def give_password(self, password):
        """What is typed into it, a password field tells nobody."""
        self.screen.wait_for(name="Password", focused=True)
        self.keyboard().type(password)
        self.keyboard().press("Return")

    def fill(self, field, text):
        """Types into the field that has the caret."""
        line = self.screen.wait_for(name=field, focused=True)
        self.keyboard().type(text)
        until(lambda: len(line.text) == len(text), f"{field} is filled in")

    def wait_for_also_viewing(self, name, seconds=60):
        """The others are heard of at once, and at the latest when the store is asked for them again."""
        self.screen.wait_for(description="Others who have this customer open", containing=name, seconds=seconds)

    # The call

    def wait_for_stage(self, words, seconds=30):
        until(lambda: words in self._text_of(CALL_STATE),
              lambda: f"{self.name}'s call is '{words}', not '{self._text_of(CALL_STATE)}'", seconds, 0.1)

    def _switch_to(self, name):
        return self.screen.find(role="push button", beginning=f"Switch to {name}")

    def wait_for_call_of(self, name, seconds=30):
        """Another call came: it is before the agent, or waits at the top of the window."""
        until(lambda: self.has_call_of(name), f"{self.name} is offered the call of {name}", seconds)

    def has_call_of(self, name):
        return bool(self.shows_customer(name) or self._switch_to(name))

    def go_to_call_of(self, name):
        if not self.shows_customer(name):
            until(lambda: self._switch_to(name), f"the call of {name} is at the top of the window").press()
        self.wait_for_customer(name)

    # What can be done with the call, and the agent's own state

    def wait_for_button(self, name, seconds=30):
        return self.screen.wait_for(name=name, role="push button", seconds=seconds)

    def shows_button(self, name):
        return self.screen.shows(name=name, role="push button")

    def hang_up(self):
        self.wait_for_button("Hang up")
        self.keyboard().press("ctrl+shift+h")

    def transfer_to(self, extension, why):
        """Ctrl+Shift+T, the extension, why, Enter."""
        self.wait_for_button("Transfer the call")
        self.keyboard().press("ctrl+shift+t")
        self.fill("Extension or number", extension)
        self.keyboard().press("Tab")
        self.fill("Why, for whoever takes the call", why)
        self.keyboard().press("Return")
        self.screen.wait_until_gone(name="Extension or number")

    def choose_state(self, downs):
        """The entry of the menu that so many steps down lead to; 1 is "Ready"."""
        self.keyboard().press("ctrl+shift+a", *["Down"] * downs, "Return")

    def wait_for_handed_over(self, words, seconds=20):
        """It stands in the card of whoever had the call before."""
        self.screen.wait_for(within="Handed over", containing=words, seconds=seconds)

    # The note

    def _note(self):
        return self.screen.wait_for(name="Note", role="text")

    def note_place(self):
        """Of the part of the window in which the note, its promises and tasks are."""
        return self.screen.wait_for(name="Note", role="filler").place

    def note(self):
        return self._note().text

    def write(self, text):
        """Ctrl+N puts the caret into the note if it is not there already; then the text is typed."""
        if not self._note().focused:
            self.keyboard().press("ctrl+n")
        until(lambda: self._note().focused, "the caret is in the note")
        before = self.note()
        self.keyboard().type(text)
        until(lambda: self.note() == before + text, f"the note reads '{before + text}'")

    def promise(self, text):
        """Ctrl+P, what is promised, Enter; it goes with the note, to be kept on the next working day."""
        self.keyboard().press("ctrl+p")
        self.fill("What you promise", text)
        self.keyboard().press("Return")
        until(lambda: self._note().focused, "the caret is in the note again")

    def save(self):
        self.keyboard().press("ctrl+Return")

    def wait_for_note_state(self, words, seconds=30):
        until(lambda: words in self._text_of(NOTE_STATE),
              lambda: f"the note is '{words}', not '{self._text_of(NOTE_STATE)}'", seconds, 0.1)

    def wait_for_note_saved(self, seconds=30):
        """By the store, not only by this computer."""
        until(lambda: self._text_of(NOTE_STATE).startswith("saved ") and "here" not in self._text_of(NOTE_STATE),
              lambda: f"the note is saved, not '{self._text_of(NOTE_STATE)}'", seconds, 0.1)

    def says_saved_within(self, seconds):
        """Looks for so long and no longer: whether the note was called saved, here or in the store."""
        limit = time.monotonic() + seconds
        while True:
            if self._text_of(NOTE_STATE).startswith("saved"):
                return True
            if time.monotonic() > limit:
                return False

    def wait_for_note_in_history(self, text, seconds=30):
        self.screen.wait_for(role="list item", within="History", containing=text, seconds=seconds)

    def put_away(self):
        """Ends the wrap-up."""
        self.screen.wait_for(name="End the wrap-up").press()
        until(lambda: "Ready" in self._text_of(CALL_STATE), "the desk is free again")

    # Between calls

    def _own_work(self, text):
        return self.screen.find(role="push button", within="Your promises and tasks", containing=text)

    def has_own_work(self, text):
        return bool(self._own_work(text))

    def wait_for_own_work(self, text, seconds=30):
        return until(lambda: self._own_work(text), f"{self.name}'s list says '{text}'", seconds)

    # The links

    def wait_for_link_up(self, seconds=30):
        until(lambda: self.screen.find(name="Telephone connected", hidden=True), "the telephone is connected", seconds, 0.1)

    def wait_for_link_down(self, seconds=30):
        self.screen.wait_for(name="Telephone not connected", seconds=seconds)

    def wait_for_store_up(self, seconds=30):
        until(lambda: self.screen.find(name="Store open", hidden=True), "the store is open", seconds, 0.1)

    def wait_for_store_away(self, seconds=30):
        self.screen.wait_for(name="Store away", seconds=seconds)

    def wait_for_sentence(self, beginning, seconds=30):
        """It can be read in the window; a tool tip would not do."""
        self.screen.wait_for(containing=beginning, seconds=seconds)
