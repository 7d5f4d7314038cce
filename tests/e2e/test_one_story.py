#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who chatted yesterday and is on the phone today is one story on the screen: the chat in the history, its case in
focus with its last lines, and the call kept with that case. The chat comes from another system's file, through the importer."""
import datetime
import json
import os
import subprocess

from rig.case import RigCase, main
from rig.stores import PostgresServer, SqliteStore
from rig.waiting import until


def moment(hours_ago, minutes=0):
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=hours_ago) + datetime.timedelta(minutes=minutes)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def chat(number, account, hours_ago, subject, lines, case=None):
    conversation = {
        "format": "teller-chat", "id": number, "channel": "chat", "started_at": moment(hours_ago), "subject": subject,
        "customer": {"account": account},
        "messages": [{"speaker": who, "name": name, "at": moment(hours_ago, i), "text": text}
                     for i, (who, name, text) in enumerate(lines)]}
    if case:
        conversation["case"] = case
    return conversation


CASE = {"number": "Z-8812", "subject": "The parcel never came", "category": "delivery.late"}
LINES = [("customer", "Visitor", "Good evening, my parcel is late."),
         ("agent", "Lea", "I am sorry. I have asked the carrier."),
         ("customer", "Visitor", "It must be here before Friday."),
         ("agent", "Lea", "You will hear from us tomorrow.")]


class OneStory:
    """Told on each kind of store."""

    def bring_in(self, *conversations):
        file = self.folder / f"chats-{conversations[0]['id']}.jsonl"
        file.write_text("".join(json.dumps(one) + "\n" for one in conversations))
        done = subprocess.run([str(self.admin), "import", str(file), "--source", "webchat", "--store", self.store.url],
                              env=dict(os.environ, **self.store.environment), capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def open_desk(self):
        desk = self.open_desktop("ann", ["--store", self.store.url, "--extension", "1001", "--agent-name", "Ann",
                                         "--geometry", "1366x740"], self.store.environment)
        desk.wait_for_store_up()
        return desk

    def take_call(self, desk, customer, call):
        for arguments in (("--account", customer.account, "--call-id", call), ("--call-id", call, "--state", "answered")):
            reported = desk.report_call("call", *arguments)
            self.assertEqual(reported.returncode, 0, reported.stderr)
        desk.wait_for_customer(customer.name)
        desk.wait_for_stage("On call")

    def hang_up(self, desk, call):
        self.assertEqual(desk.report_call("call", "--call-id", call, "--state", "ended").returncode, 0)
        desk.wait_for_stage("Wrap-up")
        desk.save()
        desk.wait_for_note_saved()
        desk.put_away()

    def tie(self, desk):
        return desk.screen.wait_for(role="check box", name="This call belongs to it")

    def test_chat_yesterday_phone_today(self):
        customer = self.customers[0]
        # Later than anything that the demo company tells of yesterday, whatever the time of day is.
        self.bring_in(chat("c-1", customer.account, 5, "Where is my parcel", LINES, CASE))
        desk = self.open_desk()
        self.take_call(desk, customer, "soft-1")
        desk.screen.wait_for(role="list item", within="History", containing="Where is my parcel")
        desk.screen.wait_for(beginning="The case in focus", containing="Z-8812")
        for _, name, text in LINES[-3:]:
            desk.screen.wait_for(name=f"{name}: {text}")
        self.assertFalse(desk.screen.shows(containing=LINES[0][2], role="label"))
        self.assertTrue(self.tie(desk).checked)

        desk.write("Found the parcel at the depot.")
        self.hang_up(desk, "soft-1")

        # They call again: the call before is the last that happened with the case.
        self.take_call(desk, customer, "soft-2")
        desk.screen.wait_for(beginning="Case Z-8812")
        desk.screen.wait_for(name="Ann: Found the parcel at the depot.")
        # This time it is about something else.
        self.tie(desk).press()
        until(lambda: not self.tie(desk).checked, "the call is parted from the case")
        desk.write("Only wants to know the opening hours.")
        self.hang_up(desk, "soft-2")
        self.take_call(desk, customer, "soft-3")
        desk.wait_for_note_in_history("opening hours")
        desk.screen.wait_for(name="Ann: Found the parcel at the depot.")

        # Where was it? Words of a message and of a note, in this history alone; Esc shows all of it again.
        keys = desk.keyboard()
        for words, where in (('"asked the carrier"', "Where is my parcel"), ("depot", "Found the parcel at the depot")):
            keys.press("ctrl+f")
            desk.screen.wait_for(name="Find in this history", focused=True)
            keys.type(words)
            desk.screen.wait_for(name="1 found")
            desk.screen.wait_for(role="list item", within="History", containing=where)
            desk.screen.wait_until_gone(role="list item", within="History", containing="opening hours")
            keys.press("Escape")
            desk.screen.wait_for(role="list item", within="History", containing="opening hours")


class OneStoryInAFile(OneStory, RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = SqliteStore(cls.shared, cls.admin)
        cls.customers = cls.company.customers()

    def setUp(self):
        super().setUp()
        self.store = self.company.copy(self.folder)


class OneStoryOnAServer(OneStory, RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()

    def test_an_import_shows_at_once(self):
        customer = self.customers[1]
        desk = self.open_desk()
        self.take_call(desk, customer, "soft-9")
        reading = desk.screen.wait_for(role="list item", within="History").name
        self.bring_in(chat("c-2", customer.account, 3, "Nobody has answered my letter", LINES, dict(CASE, number="Z-9")))
        desk.screen.wait_for(role="list item", within="History", containing="Nobody has answered my letter")
        desk.screen.wait_for(beginning="The case in focus", containing="Z-9")
        desk.screen.wait_for(role="list item", within="History", containing=reading)


if __name__ == "__main__":
    main()
