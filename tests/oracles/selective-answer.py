"""Scores with silence allowed, by grading each of a thousand questions one by one in exact fractions."""
import json
import platform
from fractions import Fraction
from pathlib import Path

cases = []
for right, wrong, threshold in [(220, 260, "0.5"), (240, 750, "0.5"), (240, 750, "0"), (220, 260, "0.75"), (1000, 0, "0.9"), (0, 0, "0.3"), (100, 900, "0.1")]:
    t = Fraction(threshold)
    marks = [Fraction(1)] * right + [-t / (1 - t)] * wrong + [Fraction(0)] * (1000 - right - wrong)
    assert len(marks) == 1000
    cases.append({"right": right / 1000, "wrong": wrong / 1000, "threshold": float(t), "score": float(sum(marks) / 1000)})

out = {"generator": "tests/oracles/selective-answer.py", "versions": {"python": platform.python_version()}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
