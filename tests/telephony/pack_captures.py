#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs recordings of a manager interface into the file that the tests read.

  pack_captures.py DIR OUT LOGIN [LOGIN ...]

DIR holds, for each scenario and login, NAME.ami-LOGIN.txt (the bytes as they came) and NAME.ami-LOGIN.idx
(one line a message, beginning with its arrival time in seconds). OUT is what Qt's qUncompress() reads: the
size as four bytes, then zlib. Inside: "@ NAME LOGIN BANNER-BYTES COUNT\\n", the banner, and COUNT times
"MICROSECONDS-SINCE-THE-FIRST BYTES\\n" and the bytes of that message."""
import os
import struct
import sys
import zlib

directory, out, logins = sys.argv[1], sys.argv[2], sys.argv[3:]
names = sorted({f.split(".ami-")[0] for f in os.listdir(directory) if ".ami-" in f})
packed = b""
for login in logins:
    for name in names:
        base = os.path.join(directory, f"{name}.ami-{login}")
        data = open(base + ".txt", "rb").read()
        times = [float(line.split()[0]) for line in open(base + ".idx", encoding="utf-8") if " EOF" not in line]
        banner_end = data.index(b"\n") + 1
        parts = data[banner_end:].split(b"\r\n\r\n")
        assert parts[-1] == b"" and len(parts) - 1 == len(times), (base, len(parts), len(times))
        packed += f"@ {name} {login} {banner_end} {len(times)}\n".encode() + data[:banner_end]
        for part, time in zip(parts, times):
            packed += b"%d %d\n" % (round((time - times[0]) * 1e6), len(part) + 4) + part + b"\r\n\r\n"
with open(out, "wb") as file:
    file.write(struct.pack(">I", len(packed)) + zlib.compress(packed, 9))
print(f"{len(packed)} bytes, packed {os.path.getsize(out)}")
