#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy.py BUILD [FILE…]: clang-tidy on every source of src, ui and app that BUILD (a Ninja build, up to date)
compiles, or on the files named.

A source that was clean is not looked at again until something that decides about it changes: its text, that of any header
it includes, how it is compiled, the checks, or clang-tidy itself. What is remembered is one empty file for each clean
source in the user's cache; complaints are never remembered. Ends with 1 if there are any."""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "teller" / "clang-tidy"
KEEP = 30 * 24 * 3600  # seconds without use


@functools.cache
def digest(file):
    try:
        return hashlib.sha256(pathlib.Path(file).read_bytes()).hexdigest()
    except OSError:
        return "absent"


def dependencies(build):
    """Object file → everything that was read to compile it, as the compiler said."""
    found, current = {}, None
    for line in subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout.splitlines():
        if line.startswith(" "):
            current.append(os.path.normpath(build / line.strip()))
        elif ": #deps" in line:
            current = found.setdefault(line.split(": #deps")[0], [])
    return found


def key(entry, read, general):
    if not read:
        return None  # never compiled here: nothing is known about what it includes
    told = [general, entry["command"].replace(str(ROOT), "")]
    told += [f"{file.removeprefix(str(ROOT))} {digest(file)}" for file in sorted(read)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def look(build, file):
    done = subprocess.run(["clang-tidy", "-quiet", "-p", build, file], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    named = {pathlib.Path(name).resolve() for name in sys.argv[2:]}
    general = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True, text=True).stdout + digest(ROOT / ".clang-tidy")
    read = dependencies(build)
    CACHE.mkdir(parents=True, exist_ok=True)
    sources, remembered = {}, 0
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if not any(file.is_relative_to(ROOT / folder) for folder in ("src", "ui", "app")):
            continue
        if named and file not in named:
            continue
        arguments = entry["command"].split()
        known = key(entry, read.get(arguments[arguments.index("-o") + 1]), general)
        if known and (CACHE / known).exists():
            os.utime(CACHE / known)
            remembered += 1
        else:
            sources[str(file)] = known

    print(f"clang-tidy: {len(sources)} sources to look at, {remembered} are clean as they were", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, (code, said, errors) in zip(sources, pool.map(functools.partial(look, build), sources)):
            if code != 0:
                failed += 1
                print(said, errors, sep="\n", flush=True)
            elif sources[file]:
                (CACHE / sources[file]).touch()

    for old in CACHE.iterdir():
        if time.time() - old.stat().st_mtime > KEEP:
            old.unlink()
    print(f"clang-tidy: complaints about {failed} sources")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
