#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an agent does with the call and with their own state, on a real telephone system: hang up, be not ready and ready
again, whoever changes it; and nothing of it for a sign-in that may only listen."""
from rig.callers import CallCase
from rig.case import main
from rig.stores import SqliteStore
from rig.waiting import until


class CallControl(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = SqliteStore(cls.shared, cls.admin)
        cls.customers = cls.company.customers()

    def open(self, user):
        return self.open_agent("ann", "1001", self.company.copy(self.folder), user=user)

    def talk(self, desk, customer):
        caller = self.ring(self.phone1, customer.account)
        self.phone1.answer()
        desk.wait_for_customer(customer.name)
        desk.wait_for_stage("On call")
        return caller

    def test_the_agent_hangs_up(self):
        desk = self.open(self.pbx.AMI_CONTROL)
        caller = self.talk(desk, self.customers[0])
        desk.hang_up()
        self.phone1.wait_for_hangup()
        desk.wait_for_stage("Wrap-up")
        self.assertTrue(caller.wait_for_end())
        self.assertFalse(desk.shows_button("Hang up"))

    def test_the_agent_is_not_ready_and_ready_again(self):
        self.addCleanup(self.pbx.cli, "queue unpause member PJSIP/1001")
        desk = self.open(self.pbx.AMI_CONTROL)
        desk.wait_for_button("Ready")
        desk.choose_state(3)  # Ready, Break, Lunch
        desk.wait_for_button("Not ready: Lunch")
        until(lambda: "paused:lunch" in self.pbx.cli("queue show support"), "the telephone system has the reason")
        desk.choose_state(1)
        desk.wait_for_button("Ready")
        self.assertNotIn("paused", self.pbx.cli("queue show support"))
        # Somebody else changes it, and the desktop says so.
        self.pbx.cli("queue pause member PJSIP/1001 queue support reason meeting")
        desk.wait_for_button("Not ready: Meeting")
        self.pbx.cli("queue unpause member PJSIP/1001 queue support")
        desk.wait_for_button("Ready")

    def test_who_may_only_listen_sees_no_buttons(self):
        desk = self.open(self.pbx.AMI_USER)
        self.assertFalse(desk.wait_for_button("Ready").enabled)  # it is told, and cannot be changed
        self.talk(desk, self.customers[1])
        self.assertFalse(desk.shows_button("Hang up"))
        self.assertFalse(desk.shows_button("Transfer the call"))
        desk.keyboard().press("ctrl+shift+h")
        desk.write("Still talking.")
        desk.wait_for_stage("On call")
        self.phone1.hang_up()
        desk.wait_for_stage("Wrap-up")


if __name__ == "__main__":
    main()
