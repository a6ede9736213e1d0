"""Writes floors a little under the figures of a run: score.py … --json FIGURES; python3 .ci/floors.py FIGURES > .ci/floors.json"""

import json
import math
import sys

NAMES = ("f1", "label", "lead", "ref_recall", "ref_precision", "meta")
UNDER = 0.004  # one fault in a small sample is no alarm

figures = json.load(open(sys.argv[1]))
rows = sorted(key for key in figures if "/" in key)
floors = []
for row in rows:
    language, mode = row.split("/")
    least = {name: math.floor(1000 * (figures[row][name] - UNDER)) / 1000 for name in NAMES}
    floors.append(f' "{mode}/{language}": {json.dumps(least)}')
print("{\n" + ",\n".join(floors) + "\n}")
