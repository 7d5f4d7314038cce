# SPDX-License-Identifier: GPL-3.0-or-later
"""Stores with the demo company: a SQLite file, or a PostgreSQL server that runs only for the test. What a customer is called
is read here with plain SQL, so that the desktop is judged by another's eyes."""
import glob
import os
import pathlib
import pwd
import secrets
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass
from types import SimpleNamespace

from .process import Background, need
from .waiting import until

# Accounts of eight digits with a single holder, as the caller punches them in; the same order in every store.
CUSTOMERS = """
SELECT a.number, c.name FROM accounts a
JOIN account_holders h ON h.account_id = a.id JOIN customers c ON c.id = h.customer_id
WHERE length(a.number_key) = 8
  AND (SELECT count(*) FROM account_holders o WHERE o.account_id = a.id) = 1
  AND (SELECT count(*) FROM accounts s WHERE s.number_key = a.number_key) = 1
  AND (SELECT count(*) FROM customers n WHERE n.name = c.name) = 1
ORDER BY a.number LIMIT 50
"""


@dataclass(frozen=True)
class Customer:
    account: str
    name: str


def make_demo_company(admin, url, env=None):
    made = subprocess.run([str(admin), "demo", "create", "--customers", "200", "--store", url], env=env, capture_output=True, text=True,
                          timeout=300)
    if made.returncode != 0:
        raise RuntimeError(f"teller-admin demo create failed: {made.stdout}{made.stderr}")


class SqliteStore:
    def __init__(self, folder, admin):
        self.file = pathlib.Path(folder) / "store.sqlite"
        self.url = f"sqlite://{self.file}"
        self.environment = {}
        make_demo_company(admin, self.url)

    def copy(self, folder):
        other = SqliteStore.__new__(SqliteStore)
        other.file = pathlib.Path(folder) / "store.sqlite"
        other.url = f"sqlite://{other.file}"
        other.environment = {}
        shutil.copy(self.file, other.file)
        return other

    def customers(self):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True) as database:
            return [Customer(*row) for row in database.execute(CUSTOMERS)]


class PostgresServer:
    """A cluster of its own on 127.0.0.1, gone with the test."""

    PORT = 5432

    def __init__(self, folder, admin):
        self.folder = pathlib.Path(folder) / "postgres"
        self.folder.mkdir(parents=True)
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda p: float(p.split("/")[-2]))
        if not programs:
            raise RuntimeError("PostgreSQL is missing: run packaging/install-deps.sh tests")
        self._programs = pathlib.Path(programs[-1])
        self._admin = admin
        self._as_server = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self._as_server = [need("setpriv"), "--reuid=postgres", "--regid=postgres", "--init-groups"]
        self._server = None
        self.environment = {"PGPASSWORD": secrets.token_hex(16)}
        self.url = f"postgresql://teller@127.0.0.1:{self.PORT}/teller"
        password = self.folder / "password"
        password.write_text(self.environment["PGPASSWORD"] + "\n")
        password.chmod(0o644)
        self._run(self._programs / "initdb", "-D", self.folder / "data", "-U", "teller", "-A", "scram-sha-256",
                  "--pwfile", password, "-E", "UTF8", "--locale=C.UTF-8", "-N")
        self.start()
        self._psql("-c", "CREATE DATABASE teller", "postgres")
        make_demo_company(admin, self.url, dict(os.environ, **self.environment))

    def _run(self, *command):
        subprocess.run([*self._as_server, *map(str, command)], check=True, capture_output=True, text=True, timeout=120,
                       cwd=self.folder)

    def _psql(self, *arguments):
        return subprocess.run(
            [self._programs / "psql", "-X", "-q", "-A", "-t", "-h", "127.0.0.1", "-p", str(self.PORT), "-U", "teller",
             *arguments], env=dict(os.environ, **self.environment), capture_output=True, text=True, timeout=60)

    def start(self):
        self._server = Background(
            [*self._as_server, self._programs / "postgres", "-D", self.folder / "data", "-p", self.PORT,
             "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}", "-c", "fsync=off"],
            self.folder.parent / "postgres.log", cwd=self.folder)
        until(lambda: self._psql("-c", "SELECT 1", "postgres").returncode == 0, "PostgreSQL answers", 30)

    def stop(self):
        if self._server:
            self._server.stop(how=2)  # SIGINT: at once, whoever is connected
            self._server = None

    def add_agent(self, name, *options):
        """Somebody with a role of their own in the database, made as an administrator makes them."""
        password = secrets.token_hex(12)
        added = subprocess.run(
            [str(self._admin), "agent", "add", name, "--password-stdin", *options, "--store", self.url],
            input=password + "\n", env=dict(os.environ, **self.environment), capture_output=True, text=True, timeout=60)
        if added.returncode != 0:
            raise RuntimeError(f"teller-admin agent add failed: {added.stdout}{added.stderr}")
        return SimpleNamespace(name=name, password=password, url=f"postgresql://{name}@127.0.0.1:{self.PORT}/teller",
                               environment={"PGPASSWORD": password})

    def audited_reasons(self):
        """(agent, customer, reason) of every customer who was opened for a reason, by plain SQL."""
        rows = self._psql("-F", "\t", "-c", "SELECT a.agent, c.name, a.reason FROM audit a JOIN customers c ON c.id = a.customer_id "
                          "WHERE a.ground = 'reason' ORDER BY a.at", "teller").stdout.splitlines()
        return [tuple(row.split("\t")) for row in rows]

    def times_noted(self, text):
        """How many notes of the store read like that, by plain SQL."""
        return int(self._psql("-c", f"SELECT count(*) FROM note_revisions WHERE text = '{text}'", "teller").stdout)

    def running(self):
        return self._server is not None

    def customers(self):
        rows = self._psql("-F", "\t", "-c", CUSTOMERS, "teller").stdout.splitlines()
        return [Customer(*row.split("\t")) for row in rows]
