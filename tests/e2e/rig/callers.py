# SPDX-License-Identifier: GPL-3.0-or-later
"""Test cases with a telephone system, two agents' phones and callers from outside."""
from .caller import Caller
from .case import RigCase
from .pbx import Pbx
from .phone import Phone


class CallCase(RigCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pbx = Pbx(cls.shared / "pbx")
        cls.addClassCleanup(cls.pbx.stop)
        cls.pbx.start()

    def setUp(self):
        super().setUp()
        self.phone1 = Phone("1001", "127.0.0.11")
        self.addCleanup(self.phone1.close)
        self.phone2 = Phone("1002", "127.0.0.12")
        self.addCleanup(self.phone2.close)
        self.addCleanup(self.pbx.hang_up_everything)

    def open_agent(self, name, extension, store, *, secret=None, tls=False, trusted=True, port=None, wait=True, user=None):
        """A desktop for the agent at that extension, connected to the telephone system and the store."""
        scheme, usual = ("amis", self.pbx.AMI_TLS_PORT) if tls else ("ami", self.pbx.AMI_PORT)
        arguments = ["--store", store.url, "--extension", extension, "--agent-name", name.capitalize(),
                     "--asterisk", f"{scheme}://{user or self.pbx.AMI_USER}@127.0.0.1:{port or usual}", "--geometry", "1366x740"]
        if tls and trusted:
            arguments += ["--asterisk-ca", str(self.pbx.ca_file)]
        desktop = self.open_desktop(name, arguments,
                                    dict(store.environment, TELLER_AMI_SECRET=secret or self.pbx.secret))
        if wait:
            desktop.wait_for_link_up()
            desktop.wait_for_store_up()
        return desktop

    def ring(self, phone, digits, dialled="5001", seconds=25):
        """A caller dials, punches the digits in, and the agent's phone rings."""
        caller = Caller(self.folder)
        self.addCleanup(caller.stop)
        caller.dial(dialled, digits)
        phone.wait_for_ring(seconds)
        return caller
