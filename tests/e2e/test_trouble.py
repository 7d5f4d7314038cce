#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong outside is said in a sentence on the screen, and the desktop goes on working."""
import socket
import sqlite3
import threading
from types import SimpleNamespace

from rig.callers import CallCase
from rig.case import main
from rig.stores import PostgresServer


class Trouble(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()

    def test_a_wrong_secret(self):
        desk = self.open_agent("ann", "1001", self.store, secret="not-the-secret", wait=False)
        desk.wait_for_sentence("The telephone system does not accept this user or secret.")
        desk.look_up(self.customers[0].account)  # everything else works
        desk.wait_for_customer(self.customers[0].name)

    def test_a_certificate_that_nobody_vouches_for(self):
        desk = self.open_agent("ann", "1001", self.store, tls=True, trusted=False, wait=False)
        desk.wait_for_sentence("The telephone system's certificate is not accepted.")

    def test_garbage_on_the_telephone_systems_port(self):
        listener = socket.create_server(("127.0.0.1", 5999))
        self.addCleanup(listener.close)

        def babble():
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n" + b"\x00\xff" * 5000)

        threading.Thread(target=babble, daemon=True).start()
        desk = self.open_agent("ann", "1001", self.store, port=5999, wait=False)
        desk.wait_for_sentence("What answers at this address is no telephone system that Teller knows.")

    def test_a_store_that_goes_away_and_comes_back(self):
        first, second = self.customers[2], self.customers[3]
        desk = self.open_agent("ann", "1001", self.store)
        self.ring(self.phone1, first.account)
        self.phone1.answer()
        desk.wait_for_customer(first.name)
        self.store.stop()
        self.addCleanup(lambda: self.store.running() or self.store.start())
        desk.wait_for_store_away()
        desk.write("Written while the store was away.")
        self.phone1.hang_up()
        desk.wait_for_stage("Wrap-up")
        desk.save()
        desk.wait_for_note_state("saved here")

        self.store.start()
        desk.wait_for_store_up()
        desk.wait_for_note_in_history("Written while the store was away.")
        self.ring(self.phone1, second.account)
        desk.wait_for_call_of(second.name)
        self.phone1.answer()
        self.phone1.hang_up()

    def test_a_database_that_is_no_store(self):
        other = self.folder / "other.sqlite"
        with sqlite3.connect(other) as database:
            database.execute("CREATE TABLE recipes (name text)")
        desk = self.open_agent("ann", "1001", SimpleNamespace(url=f"sqlite://{other}", environment={}), wait=False)
        desk.wait_for_sentence("This database is not a Teller store.")

    def test_a_password_that_the_store_refuses(self):
        wrong = SimpleNamespace(url=self.store.url, environment={"PGPASSWORD": "not-the-password"})
        desk = self.open_agent("ann", "1001", wrong, wait=False)
        desk.wait_for_sentence("The customer store does not accept this user or password.")
        # The telephone goes on: a call is shown, and what is written for it is kept.
        self.ring(self.phone1, self.customers[5].account)
        desk.wait_for_stage("Ringing")
        self.phone1.answer()
        desk.write("Kept until the store lets us in.")
        desk.wait_for_note_state("draft kept")
        self.phone1.hang_up()

    def test_hostile_account_numbers_are_only_text(self):
        desk = self.open_agent("ann", "1001", self.store)
        hostile = {"'; DROP TABLE customers; --": "DROP TABLE customers", "<b>bold</b><img src=x>": "<b>bold</b><img src=x>",
                   "%n%s%1 &amp; \\x00": "%n%s%1 &amp;", "0" * 10_000: "entered, not valid"}
        for index, (number, shown) in enumerate(hostile.items()):
            reported = desk.report_call("call", f"--account={number}", "--call-id", f"hostile-{index}")
            self.assertEqual(reported.returncode, 0, reported.stderr)
            desk.wait_for_question()
            desk.screen.wait_for(description="Account number entered by the caller", containing=shown)
            desk.report_call("call", "--call-id", f"hostile-{index}", "--state", "ended")
            desk.wait_for_stage("Ready")
        desk.look_up(self.customers[4].account)
        desk.wait_for_customer(self.customers[4].name)
        self.assertEqual(self.store.customers(), self.customers)


if __name__ == "__main__":
    main()
