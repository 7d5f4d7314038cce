#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One agent with the embedded store: a caller punches an account number in, the agent sees whose it is, writes a note, and the
note is kept, whatever the telephone system does meanwhile."""
from rig.callers import CallCase
from rig.case import main
from rig.stores import SqliteStore
from rig.waiting import until


class OneDesktop(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = SqliteStore(cls.shared, cls.admin)
        cls.customers = cls.company.customers()

    def setUp(self):
        super().setUp()
        self.store = self.company.copy(self.folder)
        self.desk = self.open_agent("ann", "1001", self.store)

    def test_the_account_number_opens_the_customer_and_the_note_is_kept(self):
        customer = self.customers[0]
        self.ring(self.phone1, customer.account)
        self.desk.wait_for_customer(customer.name)  # while it still rings
        self.desk.wait_for_stage("Ringing")
        self.phone1.answer()
        self.desk.wait_for_stage("On call")
        self.desk.write("The parcel came open; a new one goes out today.")
        self.phone1.hang_up()
        self.desk.wait_for_stage("Wrap-up")
        self.desk.save()
        self.desk.wait_for_note_in_history("The parcel came open")

        # It is in the store, and a new start shows it.
        self.desk.stop()
        again = self.open_agent("bea", "1001", self.store)
        again.look_up(customer.account)
        again.wait_for_customer(customer.name)
        again.wait_for_note_in_history("The parcel came open")

    def test_the_window_opens_where_it_was_and_a_try_leaves_no_store_behind(self):
        small = self.open_desktop("bea", [])
        until(lambda: small.place()[2] == 1366 and small.place()[3] < 768, "it fills a small screen, with its frame")
        small.close()
        wide = self.open_desktop("cid", ["--store", self.store.url, "--extension", "1003"], size="1920x1080")
        wide.move_to(240, 180, 1200, 700)
        before = wide.place()
        customer = self.customers[0]
        wide.look_up(customer.account)
        wide.wait_for_customer(customer.name)
        left, top, _, height = wide.note_place()
        wide.display.drag(left + 200, top, top - 90)
        until(lambda: wide.note_place()[3] > height, "the note is as high as somebody makes it")
        high = wide.note_place()
        wide.close()
        wide.start()
        until(lambda: wide.place() == before, lambda: f"the window is at {before}, not {wide.place()}")
        wide.look_up(customer.account)
        wide.wait_for_customer(customer.name)
        until(lambda: wide.note_place() == high, lambda: f"the note is at {high}, not {wide.note_place()}")
        wide.close()
        wide.start(arguments=[])
        wide.search_for_nobody(self.customers[0].account)

    def test_an_unknown_number_asks_the_caller(self):
        taken = {customer.account for customer in self.customers}
        unknown = next(number for number in ("99999999", "98989898", "97979797") if number not in taken)
        self.ring(self.phone1, unknown)
        self.desk.wait_for_question()
        self.phone1.answer()
        self.desk.wait_for_stage("On call")
        for customer in self.customers:
            self.assertFalse(self.desk.screen.shows(name=customer.name), customer)
        # The caller says who it is: the agent looks that up, and the note goes along.
        self.desk.write("Mistyped the number.")
        customer = self.customers[1]
        self.desk.look_up(customer.account)
        self.desk.wait_for_customer(customer.name)
        self.assertIn("Mistyped the number.", self.desk.note())
        self.phone1.hang_up()

    def test_digits_that_are_no_number_ask_the_caller(self):
        self.ring(self.phone1, "1234*678", seconds=40)
        self.desk.wait_for_question()
        self.phone1.answer()
        self.desk.wait_for_stage("On call")
        self.phone1.hang_up()

    def test_a_restart_of_the_telephone_system_loses_nothing(self):
        customer, next_customer = self.customers[2], self.customers[3]
        caller = self.ring(self.phone1, customer.account)
        self.phone1.answer()
        self.desk.wait_for_customer(customer.name)
        self.desk.write("Half a sentence that must not")
        self.pbx.crash()
        self.desk.wait_for_link_down()
        self.assertIn("Half a sentence that must not", self.desk.note())
        caller.stop()
        self.phone1.forget()
        self.desk.write(" be lost.")

        self.pbx.start()
        self.desk.wait_for_link_up()
        self.assertIn("Half a sentence that must not be lost.", self.desk.note())
        self.assertTrue(self.desk.shows_customer(customer.name))

        self.ring(self.phone1, next_customer.account)
        self.desk.wait_for_call_of(next_customer.name)
        self.phone1.answer()
        self.phone1.hang_up()
        # The unfinished note is still there, with its customer.
        self.desk.go_to_call_of(customer.name)
        until(lambda: "Half a sentence that must not be lost." in self.desk.note(), "the note of the first call is back")

    def test_a_crash_in_mid_call_loses_nothing(self):
        customer = self.customers[5]
        self.ring(self.phone1, customer.account)
        self.phone1.answer()
        self.desk.wait_for_customer(customer.name)
        self.desk.write("Promised to call back before n")
        self.desk.wait_for_note_state("draft kept")
        self.desk.crash()

        self.desk.start()
        self.desk.wait_for_customer(customer.name)
        self.desk.wait_for_stage("On call")  # the call went on meanwhile
        until(lambda: self.desk.note() == "Promised to call back before n", "what was written is back")
        self.desk.write("oon.")  # the caret stands where it stood
        self.phone1.hang_up()
        self.desk.wait_for_stage("Wrap-up")
        self.desk.save()
        self.desk.wait_for_note_in_history("Promised to call back before noon.")

    def test_another_program_reports_a_call(self):
        customer = self.customers[4]
        reported = self.desk.report_call("call", "--account", customer.account, "--call-id", "soft-1")
        self.assertEqual(reported.returncode, 0, reported.stderr)
        self.desk.wait_for_customer(customer.name)
        self.desk.wait_for_stage("Ringing")
        answered = self.desk.report_call("call", "--call-id", "soft-1", "--state", "answered")
        self.assertEqual(answered.returncode, 0, answered.stderr)
        self.desk.wait_for_stage("On call")
        ended = self.desk.report_call("call", "--call-id", "soft-1", "--state", "ended")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.desk.wait_for_stage("Wrap-up")


if __name__ == "__main__":
    main()
