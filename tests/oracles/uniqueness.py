"""Share of people who are alone in their kind, by counting every way to deal kinds to people."""
import json
import platform
from collections import Counter
from fractions import Fraction
from itertools import product
from pathlib import Path

cases = []
for people, kinds in [(1, 3), (2, 2), (3, 4), (4, 5), (5, 3), (6, 4), (7, 2), (3, 12)]:
    alone = total = 0
    for dealt in product(range(kinds), repeat=people):
        sizes = Counter(dealt)
        alone += sum(1 for kind in dealt if sizes[kind] == 1)
        total += people
    cases.append({"people": people, "kinds": kinds, "share": float(Fraction(alone, total))})

out = {"generator": "tests/oracles/uniqueness.py", "versions": {"python": platform.python_version()}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
