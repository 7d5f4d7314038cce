#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy.py BUILD [FILE…]: clang-tidy on every source of src, ui and app that BUILD (a Ninja build, up to date)
compiles, or on the files named.

Sources that are compiled alike are looked at some at a time, as if they were one: most of the work is in the headers of Qt,
which they share. Those in which that finds anything (two sources may use one name for two things) are looked at again
without the others, in the end each alone, and only what is found then counts.

A source that was clean is not looked at again until something that decides about it changes: its text, that of any header
it includes, how it is compiled, the checks, or clang-tidy itself. What is remembered is one empty file for each clean
source in the user's cache; complaints are never remembered. Ends with 1 if there are any."""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "teller" / "clang-tidy"
KEEP = 30 * 24 * 3600  # seconds without use
AT_ONCE = 12  # sources


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


def arguments_of(entry):
    """How clang is to read the source: without the headers that another compiler parsed before, and without the source."""
    words, kept = shlex.split(entry["command"]), []
    while words:
        word = words.pop(0)
        if word == "-include":
            words.pop(0)
        elif word == "-o" or word == "-c":
            words.pop(0)
        elif word not in ("-Winvalid-pch", "-fpch-preprocess"):
            kept.append(word)
    return kept


def look(folder, file, arguments):
    folder.mkdir(parents=True)
    entry = {"directory": str(folder), "file": str(file), "arguments": [*arguments, "-c", str(file)]}
    (folder / "compile_commands.json").write_text(json.dumps([entry]))
    done = subprocess.run(["clang-tidy", "-quiet", f"--config-file={ROOT / '.clang-tidy'}", "-p", folder, file],
                          capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def look_at_all(files, arguments, folder):
    """(file, exit code, output, errors) of each of some files that are compiled alike."""
    if len(files) == 1:
        return [(files[0], *look(folder, files[0], arguments))]
    together = folder.with_suffix(".cpp")
    together.parent.mkdir(parents=True, exist_ok=True)
    together.write_text("".join(f'#include "{file}" // NOLINT(bugprone-suspicious-include)\n' for file in files))
    code, said, _ = look(folder, together, arguments)
    if code == 0:
        return [(file, 0, "", "") for file in files]
    complaints = {line.split(":")[0] for line in said.splitlines() if " error: " in line}
    apart = [file for file in files if file in complaints]
    rest = [file for file in files if file not in complaints]
    if not apart or not rest: # each alone
        return [seen for number, file in enumerate(files) for seen in look_at_all([file], arguments, folder / str(number))]
    return look_at_all(rest, arguments, folder / "rest") + look_at_all(apart, arguments, folder / "apart")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    named = {pathlib.Path(name).resolve() for name in sys.argv[2:]}
    general = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True, text=True).stdout + digest(ROOT / ".clang-tidy")
    read = dependencies(build)
    CACHE.mkdir(parents=True, exist_ok=True)
    sources, commands, remembered = {}, {}, 0
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
            commands[str(file)] = arguments_of(entry)

    alike = {}
    for file, command in commands.items():
        alike.setdefault(tuple(command), []).append(file)
    batches = [files[at:at + AT_ONCE] for files in alike.values() for at in range(0, len(files), AT_ONCE)]

    print(f"clang-tidy: {len(sources)} sources to look at, {remembered} are clean as they were", flush=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = [pool.submit(look_at_all, files, commands[files[0]], pathlib.Path(folder) / str(number))
                 for number, files in enumerate(batches)]
        for done in looks:
            for file, code, said, errors in done.result():
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
