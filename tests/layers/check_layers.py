#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the includes and the link lines against the floor plan in src/ARCHITECTURE.md: arrows point down only, rooms of the
same floor do not know each other, and each room uses only its own Qt modules. Prints file:line for each breach.

  check_layers.py TOP --qt FOLDER...   FOLDERs hold Qt's headers, one QtXxx folder a module
"""
import argparse
import pathlib
import re
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    floor: int
    qt: frozenset
    rank: int = 0  # within a floor: a higher rank may use a lower one, equal ranks not


CORE = frozenset({"Core"})
SCREEN = frozenset({"Core", "Gui", "Widgets", "PrintSupport", "Svg"})
ROOMS = {
    "src/core": Room(1, CORE),
    "src/telephony": Room(2, CORE | {"Network"}),
    "src/store": Room(2, CORE | {"Sql"}),
    "src/insight": Room(2, CORE),
    "src/exchange": Room(2, CORE),
    "src/privacy": Room(2, CORE),
    "src/desk": Room(3, CORE),
    "ui/common": Room(4, SCREEN, 0),
    "ui/timeline": Room(4, SCREEN, 1),
    "ui/journey": Room(4, SCREEN, 1),
    "ui/agent": Room(4, SCREEN, 2),
    "ui/supervisor": Room(4, SCREEN, 1),
}
# The parts of a room, by rank: a part knows those of a lower rank, and no other of its own. A part that is not named
# has rank 1, what lies in the room's own folder rank 0.
PARTS = {
    "src/store": {"sql": 0, "local": 1, "record": 1, "admin": 2, "imports": 3},
    "src/exchange": {"html": 0},
}
# Headers of libraries that belong to one room alone.
OWNED_HEADERS = {"libpq-fe.h": "src/store", "sqlite3.h": "src/store"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LIBRARY = re.compile(r"\bteller_library\s*\(\s*(\w+)")
LINKED = re.compile(r"\b(Qt6::\w+|teller_\w+)")
CMAKE_FUNCTIONS = {"teller_library", "teller_flags", "teller_test"}


def rooms_of_libraries(top):
    """The room that each library of ours is made in."""
    found = {}
    for room in ROOMS:
        lists = top / room / "CMakeLists.txt"
        if lists.exists():
            for name in LIBRARY.findall(lists.read_text()):
                found[name] = room
    return found


def modules_of_headers(qt_folders):
    """Which Qt module has a header, by the header's name."""
    found = {}
    for folder in map(pathlib.Path, qt_folders):
        for module in folder.glob("Qt*"):
            for header in module.iterdir():
                if header.is_file():
                    found.setdefault(header.name, module.name.removeprefix("Qt"))
    return found


def may_use(room, other):
    """None if the arrow is allowed, else why not."""
    mine, theirs = ROOMS[room], ROOMS[other]
    if room == other or theirs.floor < mine.floor:
        return None
    if theirs.floor > mine.floor:
        return f"{room} (floor {mine.floor}) looks up at {other} (floor {theirs.floor})"
    if theirs.rank < mine.rank:
        return None
    return f"{room} and {other} are rooms of the same floor"


def part_of(path):
    """The part of a room that a file lies in: path is written from the top of src/ or ui/."""
    folders = path.split("/")[1:-1]
    return folders[0] if folders else ""


def may_use_part(room, mine, theirs):
    ranks = PARTS.get(room)
    if ranks is None or mine == theirs:
        return None
    rank = {part: ranks.get(part, 1 if part else 0) for part in (mine, theirs)}
    if rank[theirs] < rank[mine]:
        return None
    return f"{room}/{mine} does not know {room}/{theirs}"


def room_of_include(path):
    """The room that an include from the top of src/ or ui/ leads to."""
    first = path.split("/")[0]
    return next((room for room in ROOMS if room.split("/")[1] == first), None) if "/" in path else None


def check_include(room, part, bracket, path, qt_modules):
    if path.startswith(("app/", "teller/", "teller-admin/", "ui/", "src/")) or "../" in path:
        return f"{path}: includes are written from the top of src/ or ui/, and nothing includes app/"
    other = room_of_include(path)
    if other == room:
        return may_use_part(room, part, part_of(path))
    if other and bracket == '"':
        return may_use(room, other)
    if path in OWNED_HEADERS and OWNED_HEADERS[path] != room:
        return f"{path} belongs to {OWNED_HEADERS[path]}"
    module = path.split("/")[0].removeprefix("Qt") if path.startswith("Qt") and "/" in path else qt_modules.get(path)
    if module and module not in ROOMS[room].qt:
        return f"{room} does not use Qt {module}"
    return None


def check_link(room, name, libraries):
    if name.startswith("Qt6::"):
        module = name.removeprefix("Qt6::")
        return None if module in ROOMS[room].qt else f"{room} does not link Qt {module}"
    if name in CMAKE_FUNCTIONS or name not in libraries:
        return None
    return may_use(room, libraries[name])


def folder_of_room(top, file):
    relative = file.relative_to(top)
    return "/".join(relative.parts[:2])


def check(top, qt_folders):
    """Every breach, as 'file:line: why'."""
    top = pathlib.Path(top)
    qt_modules = modules_of_headers(qt_folders)
    libraries = rooms_of_libraries(top)
    breaches = []
    scanned = 0
    for floor in ("src", "ui"):
        for file in sorted((top / floor).rglob("*")):
            if file.suffix not in {".h", ".cpp"} and file.name != "CMakeLists.txt":
                continue
            room = folder_of_room(top, file)
            if room not in ROOMS:
                if file.parent != top / floor:  # src/CMakeLists.txt itself belongs to no room
                    breaches.append(f"{file.relative_to(top)}:1: {room} is no room of the house")
                continue
            scanned += 1
            part = part_of(str(file.relative_to(top / floor)))
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                if file.name == "CMakeLists.txt":
                    found = [check_link(room, name, libraries) for name in LINKED.findall(line.split("#")[0])]
                else:
                    include = INCLUDE.match(line)
                    found = [check_include(room, part, *include.groups(), qt_modules)] if include else []
                breaches += [f"{file.relative_to(top)}:{number}: {why}" for why in found if why]
    if not scanned:
        breaches.append(f"{top}:1: no source found")
    return breaches, scanned


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("top")
    parser.add_argument("--qt", nargs="+", required=True)
    arguments = parser.parse_args()
    if not modules_of_headers(arguments.qt):
        sys.exit("no Qt headers in " + " ".join(arguments.qt))
    breaches, scanned = check(arguments.top, arguments.qt)
    print("\n".join(breaches) if breaches else f"{scanned} files keep to the floor plan")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
