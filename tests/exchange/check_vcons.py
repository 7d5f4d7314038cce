#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_vcons.py SCHEMA: reads one vCon a line from standard input, names the first that the IETF working group's schema
(vcon_json_schema.json, from ietf-wg-vcon/draft-ietf-vcon-vcon-core, Simplified BSD) does not accept, and says how many
there were."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    validator = jsonschema.Draft7Validator(json.load(file))

count = 0
for count, line in enumerate(sys.stdin, 1):
    vcon = json.loads(line)
    for error in validator.iter_errors(vcon):
        sys.exit(f"line {count}: {list(error.path)}: {error.message[:200]}")
    parties, dialogs = len(vcon["parties"]), len(vcon["dialog"])
    for dialog in vcon["dialog"]:
        if any(party >= parties for party in dialog["parties"]):
            sys.exit(f"line {count}: a dialog of a party that is not there")
    for attachment in vcon.get("attachments", []):
        if attachment["party"] >= parties or attachment["dialog"] >= dialogs:
            sys.exit(f"line {count}: an attachment of what is not there")
print(count)
