#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of the desktop at random moments after an agent pressed Save: what the window said is what the store has.

TELLER_KILL_DESKTOPS sets the number of rounds, TELLER_KILL_SEED repeats a run's moments."""
import os
import random
import threading
import time

from rig.case import RigCase, main
from rig.stores import PostgresServer
from rig.waiting import until

LONGEST_LIFE = 0.12  # seconds from just before the keys are pressed


class Killed(RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()
        cls.ann = cls.store.add_agent("ann", "--name", "Ann Abel", "--team", "north")

    def test_what_the_window_said_was_saved_is_in_the_store_once(self):
        rounds = int(os.environ.get("TELLER_KILL_DESKTOPS", "8"))
        seed = int(os.environ.get("TELLER_KILL_SEED", random.randrange(2 ** 31)))
        print(f"TELLER_KILL_SEED={seed}", flush=True)
        moments = random.Random(seed)
        desk = self.open_desktop("ann", ["--store", self.ann.url, "--agent-name", "Ann", "--geometry", "1366x740"], self.ann.environment)
        desk.wait_for_store_up()
        said_saved = unsaved = 0
        for number in range(rounds):
            customer = self.customers[number % len(self.customers)]
            text = f"Note {number} of a desktop that ends."
            call = desk.report_call("call", f"--account={customer.account}", "--call-id", f"killed-{number}", "--state", "answered")
            self.assertEqual(call.returncode, 0, call.stderr)
            desk.wait_for_call_of(customer.name)
            desk.go_to_call_of(customer.name)
            desk.write(text)
            # What is typed is promised to be kept half a second after the last key, and no sooner.
            desk.wait_for_note_state("draft kept")
            life = moments.uniform(0, LONGEST_LIFE)
            keys = threading.Thread(target=desk.display.press, args=("ctrl+Return",))  # the keyboard is there already
            keys.start()
            saved = False
            if moments.random() < 0.5:
                saved = desk.says_saved_within(life)
            else:
                time.sleep(life)  # looking takes longer than saving does
            desk.crash()
            keys.join()

            desk.start()
            desk.wait_for_store_up()
            said_saved += saved
            if not saved:
                # Nothing was promised yet: it is in the store, or is before the agent again as it was typed.
                until(lambda: self.store.times_noted(text) or desk.has_call_of(customer.name), f"'{text}' is somewhere", 30)
                if not self.store.times_noted(text):
                    desk.go_to_call_of(customer.name)
                    self.assertEqual(desk.note(), text)
                    desk.save()
                    unsaved += 1
            until(lambda: self.store.times_noted(text), f"'{text}', said to be saved, is in the store", 30)
        for number in range(rounds):
            self.assertEqual(self.store.times_noted(f"Note {number} of a desktop that ends."), 1, number)
        print(f"{said_saved} of {rounds} had said so before they were killed, {unsaved} notes were still being written", flush=True)


if __name__ == "__main__":
    main()
