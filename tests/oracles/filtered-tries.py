"""Retrying until tests pass: the outcomes of every try added up one by one in exact fractions, and pass@k by listing all choices."""
import json
import platform
from fractions import Fraction
from itertools import combinations
from pathlib import Path

cases = []
for right, leak, tries in [("1/2", "1/10", 1), ("1/20", "1/10", 10), ("1/2", "0", 3), ("0", "1/4", 5), ("1", "1/3", 2), ("3/10", "1", 4), ("1/50", "1/100", 100)]:
    p, e = Fraction(right), Fraction(leak)
    open_ = Fraction(1)
    good = bad = Fraction(0)
    for _ in range(tries):
        good += open_ * p
        bad += open_ * (1 - p) * e
        open_ *= (1 - p) * (1 - e)
    assert good + bad + open_ == 1
    cases.append({"right": float(p), "leak": float(e), "tries": tries, "accepted": float(good + bad), "rightAccepted": float(good)})

choices = []
for samples, right, tries in [(5, 2, 2), (5, 2, 1), (5, 2, 4), (8, 1, 3)]:
    marks = [True] * right + [False] * (samples - right)
    sets = list(combinations(marks, tries))
    choices.append({"samples": samples, "right": right, "tries": tries, "sets": len(sets), "with": sum(any(chosen) for chosen in sets)})

out = {"generator": "tests/oracles/filtered-tries.py", "versions": {"python": platform.python_version()}, "cases": cases, "choices": choices}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
