#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A call goes from Ann to Bea and on to Cem, by a real telephone system and a store of three agents: each reads what was
written before and why the call came, and every note stays its writer's own."""
from rig.callers import CallCase
from rig.case import main
from rig.phone import Phone
from rig.stores import PostgresServer


class HandOver(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()
        cls.agents = {name: cls.store.add_agent(name, "--name", whole, "--team", "north")
                      for name, whole in (("ann", "Ann Abel"), ("bea", "Bea Ito"), ("cem", "Cem Can"))}

    def setUp(self):
        super().setUp()
        self.phone3 = Phone("1003", "127.0.0.13")
        self.addCleanup(self.phone3.close)

    def desk(self, name, extension):
        return self.open_agent(name, extension, self.agents[name], user=self.pbx.AMI_CONTROL)

    def test_the_words_go_with_the_call(self):
        customer = self.customers[0]
        ann, bea, cem = self.desk("ann", "1001"), self.desk("bea", "1002"), self.desk("cem", "1003")
        caller = self.ring(self.phone1, customer.account)
        ann.wait_for_customer(customer.name)
        self.phone1.answer()
        ann.wait_for_stage("On call")
        ann.write("Invoice was paid twice.")
        ann.transfer_to("1002", "needs billing")

        self.phone2.wait_for_ring()
        bea.wait_for_customer(customer.name)
        self.phone2.answer()
        bea.wait_for_stage("On call")
        ann.wait_for_stage("Wrap-up")
        bea.wait_for_handed_over("Handed over by Ann Abel")
        bea.wait_for_handed_over("needs billing")
        bea.wait_for_handed_over("Invoice was paid twice.")
        ann.write(" On the 3rd and the 4th.")  # while she still writes
        bea.wait_for_handed_over("Invoice was paid twice. On the 3rd and the 4th.")

        bea.write("Refund started.")
        bea.transfer_to("1003", "wants another contract")
        self.phone3.wait_for_ring()
        cem.wait_for_customer(customer.name)
        self.phone3.answer()
        cem.wait_for_stage("On call")
        cem.wait_for_handed_over("Handed over by Bea Ito")
        cem.wait_for_handed_over("wants another contract")
        cem.wait_for_handed_over("Refund started.")
        cem.wait_for_handed_over("Invoice was paid twice. On the 3rd and the 4th.")
        cem.hang_up()
        self.phone3.wait_for_hangup()
        self.assertTrue(caller.wait_for_end())

        # Whoever saves last changes nothing of what the others wrote.
        bea.save()
        bea.wait_for_note_saved()
        ann.save()
        ann.wait_for_note_saved()
        for desk in (ann, bea):
            desk.wait_for_note_in_history("Refund started.")
            desk.wait_for_note_in_history("Invoice was paid twice. On the 3rd and the 4th.")


if __name__ == "__main__":
    main()
