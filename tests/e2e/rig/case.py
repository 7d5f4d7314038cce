# SPDX-License-Identifier: GPL-3.0-or-later
"""What all end-to-end tests share: the rig is set up once for a class, each test has desktops and a store of its own, and
whatever fails leaves pictures, trees and logs in a folder that it names."""
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

from . import sandbox
from .display import SessionBus


class RigCase(unittest.TestCase):
    _bus = None  # the folder of the session bus: one for the program, as Atspi keeps to the one that it met first

    @classmethod
    def setUpClass(cls):
        cls.shared = pathlib.Path(tempfile.mkdtemp(prefix="teller-e2e-"))
        cls.shared.chmod(0o755)  # the database server has a user of its own
        cls.addClassCleanup(shutil.rmtree, cls.shared, ignore_errors=True)
        cls.teller = pathlib.Path(os.environ["TELLER_PROGRAM"])
        cls.admin = pathlib.Path(os.environ["TELLER_ADMIN_PROGRAM"])
        cls.evidence = pathlib.Path(os.environ["TELLER_E2E_EVIDENCE"])
        if RigCase._bus is None:
            RigCase._bus = pathlib.Path(tempfile.mkdtemp(prefix="teller-e2e-bus-"))
            unittest.addModuleCleanup(shutil.rmtree, RigCase._bus, ignore_errors=True)
            SessionBus.start(RigCase._bus)
            unittest.addModuleCleanup(SessionBus.stop)

    def setUp(self):
        self.folder = self.shared / self._testMethodName
        self.folder.mkdir()
        self.desktops = []

    def open_desktop(self, name, arguments, environment=None, **more):
        from .agent_desktop import AgentDesktop  # Atspi must not be loaded before the session bus runs

        desktop = AgentDesktop(self.teller, self.folder, name, arguments, environment, **more)
        self.desktops.append(desktop)
        self.addCleanup(desktop.stop)
        return desktop

    def keep_evidence(self):
        """Called at the moment of the failure, while everything still runs."""
        folder = self.evidence / f"{type(self).__name__}.{self._testMethodName}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for desktop in getattr(self, "desktops", []):
            desktop.keep_evidence(folder)
        for log in [*RigCase._bus.glob("*.log"), *self.shared.glob("*.log"), *self.shared.glob("pbx/log/*"), *self.folder.glob("*.log"),
                    *self.folder.glob("*.errors")]:
            shutil.copy(log, folder)
        print(f"\nEvidence of the failure is in {folder}", file=sys.stderr)


class EvidenceResult(unittest.TextTestResult):
    def _keep(self, test):
        if isinstance(test, RigCase):
            try:
                test.keep_evidence()
            except Exception as trouble:  # the failure itself matters more
                print(f"no evidence kept: {trouble}", file=sys.stderr)

    def addFailure(self, test, err):
        self._keep(test)
        super().addFailure(test, err)

    def addError(self, test, err):
        self._keep(test)
        super().addError(test, err)


def main():
    sandbox.enter()
    unittest.main(verbosity=2, testRunner=unittest.TextTestRunner(resultclass=EvidenceResult, verbosity=2))
