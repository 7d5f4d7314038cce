#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two agents who share a PostgreSQL store: what one saves, the other sees; a call handed over brings its customer along."""
from rig.callers import CallCase
from rig.case import main
from rig.stores import PostgresServer


class TwoDesktops(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()

    def setUp(self):
        super().setUp()
        self.ann = self.open_agent("ann", "1001", self.store, tls=True)
        self.bea = self.open_agent("bea", "1002", self.store)

    def test_a_note_appears_on_the_other_desktop(self):
        customer = self.customers[0]
        self.bea.look_up(customer.account)
        self.bea.wait_for_customer(customer.name)

        self.ring(self.phone1, customer.account)
        self.ann.wait_for_customer(customer.name)
        self.phone1.answer()
        self.ann.write("Wants the invoice by post.")
        self.phone1.hang_up()
        self.ann.wait_for_stage("Wrap-up")
        self.ann.save()
        self.ann.wait_for_note_in_history("Wants the invoice by post.")
        self.bea.wait_for_note_in_history("Wants the invoice by post.")

    def test_a_blind_transfer_brings_the_customer_along(self):
        customer = self.customers[1]
        caller = self.ring(self.phone1, customer.account)
        self.ann.wait_for_customer(customer.name)
        self.assertFalse(self.bea.shows_customer(customer.name))
        self.phone1.answer()
        self.ann.wait_for_stage("On call")
        self.phone1.blind_transfer("1002")

        self.phone2.wait_for_ring()
        self.bea.wait_for_customer(customer.name)
        self.bea.wait_for_stage("Ringing")
        self.phone2.answer()
        self.bea.wait_for_stage("On call")
        self.ann.wait_for_stage("Wrap-up")  # her part is over, her note still to be written
        self.phone2.hang_up()
        self.bea.wait_for_stage("Wrap-up")
        self.assertTrue(caller.wait_for_end())

    def test_what_somebody_promised_waits_for_them_between_calls(self):
        customer = self.customers[2]
        self.ring(self.phone1, customer.account)
        self.ann.wait_for_customer(customer.name)
        self.phone1.answer()
        self.ann.write("Was charged twice.")
        self.ann.promise("call about the invoice")
        self.phone1.hang_up()
        self.ann.wait_for_stage("Wrap-up")
        self.ann.save()
        self.ann.wait_for_note_saved()
        self.ann.put_away()
        line = self.ann.wait_for_own_work("call about the invoice")
        self.assertIn(customer.name, line.name)
        self.assertFalse(self.bea.has_own_work("call about the invoice"))
        line.press()
        self.ann.wait_for_customer(customer.name)
        self.ann.wait_for_note_in_history("Was charged twice.")


if __name__ == "__main__":
    main()
