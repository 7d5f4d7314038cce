#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agents with roles of their own on one PostgreSQL store: who else looks, what a colleague saves, a store that goes away, a
customer who opens only for a reason, and signing in."""
from rig.case import RigCase, main
from rig.stores import PostgresServer


class SharedStore(RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.store = PostgresServer(cls.shared, cls.admin)
        cls.addClassCleanup(cls.store.stop)
        cls.customers = cls.store.customers()
        cls.ann = cls.store.add_agent("ann", "--name", "Ann Abel", "--team", "north")
        cls.bea = cls.store.add_agent("bea", "--name", "Bea Ito", "--team", "north")
        cls.sue = cls.store.add_agent("sue", "--name", "Sue Park", "--team", "office", "--supervisor-of", "north")

    def desk(self, agent, environment=None, wait=True):
        desktop = self.open_desktop(agent.name, ["--store", agent.url, "--agent-name", agent.name.capitalize(),
                                                 "--geometry", "1366x740"],
                                    agent.environment if environment is None else environment)
        if wait:
            desktop.wait_for_store_up()
        return desktop

    def call(self, desktop, customer, state="answered"):
        reported = desktop.report_call("call", f"--account={customer.account}", "--call-id", f"{desktop.name}-1", "--state", state)
        self.assertEqual(reported.returncode, 0, reported.stderr)

    def test_two_agents_with_the_same_customer(self):
        customer = self.customers[0]
        ann, bea = self.desk(self.ann), self.desk(self.bea)
        self.call(ann, customer)
        ann.wait_for_customer(customer.name)
        self.call(bea, customer)
        bea.wait_for_customer(customer.name)
        bea.wait_for_also_viewing("Ann Abel")
        ann.wait_for_also_viewing("Bea Ito")

        ann.write("Wants the invoice by post.")
        ann.save()
        ann.wait_for_note_saved()
        bea.wait_for_note_in_history("Wants the invoice by post.")

    def test_a_note_waits_for_the_store(self):
        customer = self.customers[1]
        ann = self.desk(self.ann)
        self.call(ann, customer)
        ann.wait_for_customer(customer.name)
        self.store.stop()
        self.addCleanup(lambda: self.store.running() or self.store.start())
        ann.wait_for_store_away()
        ann.write("Kept while the store was away.")
        ann.save()
        ann.wait_for_note_state("saved here")
        ann.wait_for_sentence("1 note waits for the store")
        self.store.start()
        ann.wait_for_store_up()
        ann.wait_for_note_saved()

    def test_a_customer_who_opens_only_for_a_reason(self):
        customer = self.customers[2]
        bea = self.desk(self.bea)
        bea.look_up(customer.account)
        bea.wait_for_sentence(f"{customer.name} opens only for a reason")
        self.assertFalse(bea.screen.find(name="History"))
        bea.give_reason("short")
        bea.wait_for_sentence("Say a little more")
        self.assertEqual(self.store.audited_reasons(), [])
        bea.keyboard().press("ctrl+a")
        bea.give_reason("Left her umbrella at the counter")
        bea.screen.wait_for(name="History")
        bea.wait_for_customer(customer.name)
        self.assertEqual(self.store.audited_reasons(), [("bea", customer.name, "Left her umbrella at the counter")])

        self.assertFalse(bea.screen.find(name="Opened with a reason"))
        sue = self.desk(self.sue)
        sue.screen.wait_for(name="Opened with a reason", role="push button").press()
        for words in ("Bea Ito", customer.name, "Left her umbrella at the counter"):
            sue.screen.wait_for(role="table cell", containing=words)

    def test_signing_in(self):
        customer = self.customers[3]
        ann = self.desk(self.ann, environment={}, wait=False)
        ann.wait_for_sentence("The store asks who you are.")
        ann.give_password("not-the-password")
        ann.wait_for_sentence("The store does not accept this user or password.")
        ann.give_password(self.ann.password)
        ann.wait_for_store_up()
        self.call(ann, customer)
        ann.wait_for_customer(customer.name)
        kept = "".join(file.read_text(errors="replace") for file in ann.data.rglob("*") if file.is_file())
        self.assertNotIn(self.ann.password, kept)

    def test_not_signing_in_leaves_the_desktop_usable(self):
        ann = self.desk(self.ann, environment={}, wait=False)
        ann.wait_for_sentence("The store asks who you are.")
        ann.keyboard().press("Escape")
        self.call(ann, self.customers[4])
        ann.wait_for_stage("On call")
        ann.write("Without a store.")
        ann.wait_for_note_state("draft kept")
        ann.screen.wait_for(name="Sign in to the store", role="push button")


if __name__ == "__main__":
    main()
