#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants breaches of the floor plan in a small house and sees that each is found, at its line."""
import pathlib
import tempfile
import unittest

from check_layers import check

SOUND = {
    "src/CMakeLists.txt": "add_subdirectory(core)\n",
    "src/core/CMakeLists.txt": "teller_library(teller_core SOURCES ids.h USES Qt6::Core)\n",
    "src/core/ids.h": "#pragma once\n#include <QString>\n#include <vector>\n",
    "src/store/CMakeLists.txt": "teller_library(teller_store USES teller_core PRIVATE Qt6::Sql)\n",
    "src/store/record.cpp": '#include "core/ids.h"\n#include <QSqlQuery>\n',
    "src/telephony/CMakeLists.txt": "teller_library(teller_telephony USES teller_core PRIVATE Qt6::Network)\n",
    "src/telephony/link.cpp": '#include "core/ids.h"\n#include <QTcpSocket>\n',
    "src/desk/CMakeLists.txt": "teller_library(teller_desk USES teller_core)\n",
    "src/desk/desk.cpp": '#include "core/ids.h"\n',
    "ui/common/CMakeLists.txt": "teller_library(teller_ui_common USES Qt6::Widgets)\n",
    "ui/common/theme.cpp": "#include <QWidget>\n",
    "ui/agent/CMakeLists.txt": "teller_library(teller_ui_agent USES teller_ui_common teller_desk)\n",
    "ui/agent/window.cpp": '#include "common/theme.h"\n#include "desk/desk.h"\n#include <QWidget>\n',
}
QT = {"QtCore": ["QString"], "QtSql": ["QSqlQuery"], "QtNetwork": ["QTcpSocket"], "QtWidgets": ["QWidget"]}


class PlantedBreaches(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name) / "house"
        self.qt = pathlib.Path(folder.name) / "qt"
        for module, headers in QT.items():
            (self.qt / module).mkdir(parents=True)
            for header in headers:
                (self.qt / module / header).touch()
        for name, text in SOUND.items():
            self.plant(name, text)

    def plant(self, name, text):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def breaches(self):
        return check(self.top, [self.qt])[0]

    def expect(self, name, text, line, words):
        self.plant(name, text)
        found = self.breaches()
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(f"{name}:{line}: "), found)
        self.assertIn(words, found[0])

    def test_the_sound_house_passes(self):
        self.assertEqual(self.breaches(), [])

    def test_an_empty_house_does_not_pass(self):
        self.assertTrue(check(self.top / "nowhere", [self.qt])[0])

    def test_an_arrow_up(self):
        self.expect("src/core/ids.h", '#pragma once\n#include "store/record.h"\n', 2, "looks up")

    def test_the_desk_looking_at_the_screen(self):
        self.expect("src/desk/desk.cpp", '#include "agent/window.h"\n', 1, "looks up")

    def test_two_rooms_of_one_floor(self):
        self.expect("src/store/record.cpp", '\n\n#include "telephony/link.h"\n', 3, "same floor")

    def test_a_lower_part_of_a_room_knowing_a_higher_one(self):
        self.expect("src/store/sql/link.cpp", '#include "store/record/page.h"\n', 1, "does not know")
        self.plant("src/store/sql/link.cpp", '#include "store/sql/link.h"\n')
        self.plant("src/store/record/page.cpp", '#include "store/sql/link.h"\n')
        self.assertEqual(self.breaches(), [])

    def test_two_formats_knowing_each_other(self):
        self.expect("src/exchange/email/reader.cpp", '#include "exchange/chat/reader.h"\n', 1, "does not know")

    def test_the_timeline_knowing_the_agents_window(self):
        self.expect("ui/timeline/view.cpp", '#include "agent/window.h"\n', 1, "same floor")

    def test_anybody_including_a_program(self):
        self.expect("ui/agent/window.cpp", '#include "app/teller/main.h"\n', 1, "nothing includes app/")

    def test_widgets_below_the_screen(self):
        self.expect("src/desk/desk.cpp", "#include <QWidget>\n", 1, "Qt Widgets")

    def test_widgets_by_module_path(self):
        self.expect("src/core/ids.h", "#include <QtWidgets/QLabel>\n", 1, "Qt Widgets")

    def test_sql_on_the_screen(self):
        self.expect("ui/agent/window.cpp", "#include <QSqlQuery>\n", 1, "Qt Sql")

    def test_network_in_the_store(self):
        self.expect("src/store/record.cpp", "#  include <QTcpSocket>\n", 1, "Qt Network")

    def test_a_database_library_outside_the_store(self):
        self.expect("src/desk/desk.cpp", "#include <sqlite3.h>\n", 1, "belongs to src/store")

    def test_linking_a_module(self):
        self.expect("ui/common/CMakeLists.txt", "teller_library(teller_ui_common\n  USES Qt6::Widgets Qt6::Network)\n", 2,
                    "does not link Qt Network")

    def test_linking_upwards(self):
        self.expect("src/core/CMakeLists.txt", "teller_library(teller_core USES Qt6::Core teller_desk)\n", 1, "looks up")

    def test_linking_a_neighbour(self):
        self.expect("src/store/CMakeLists.txt", "teller_library(teller_store\nUSES teller_telephony)\n", 2, "same floor")

    def test_a_room_that_is_not_on_the_plan(self):
        self.expect("src/attic/box.cpp", "#include <QString>\n", 1, "no room")


if __name__ == "__main__":
    unittest.main()
