"""Prints corpus documents as the texts `compare` reads: texts.py SHARED FOLDER [A_LANGUAGE=40] [MODES=clean,raw].

SHARED is the folder with corpus/ and eval/; needs Python 3 and lxml. Files are named NUMBER.LANGUAGE.MODE.txt.
"""

import collections
import os
import sys

shared, folder = sys.argv[1], sys.argv[2]
most = int(sys.argv[3]) if len(sys.argv) > 3 else 40
modes = (sys.argv[4] if len(sys.argv) > 4 else "clean,raw").split(",")

sys.path.insert(0, os.path.join(shared, "eval"))
import gold  # noqa: E402
import render  # noqa: E402

os.makedirs(folder, exist_ok=True)
seen = collections.Counter()
for number, line in enumerate(open(os.path.join(shared, "corpus", "dev.txt"), encoding="utf-8")):
    if not line.strip():
        continue
    document = gold.read(os.path.join(shared, "corpus", line.strip()))
    language = render.LANG2.get(document.lang, document.lang)
    seen[language] += 1
    if seen[language] > most:
        continue
    for mode in modes:
        with open(os.path.join(folder, f"{number:05}.{language}.{mode}.txt"), "w", encoding="utf-8", newline="") as out:
            out.write(render.render(document, mode))
