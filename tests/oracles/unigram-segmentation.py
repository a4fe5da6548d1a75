"""Independent figures for src/maths/unigram-segmentation.ts: every cut of a word is written out and weighed, by exact fractions."""
import itertools
import json
import math
import pathlib
import platform
from fractions import Fraction


def cuts(word):
    for marks in itertools.product((False, True), repeat=len(word) - 1):
        tokens, current = [], word[0]
        for letter, cut in zip(word[1:], marks):
            if cut:
                tokens.append(current)
                current = letter
            else:
                current += letter
        yield tokens + [current]


cases = []
for word, tokens in (
    ("lowest", {"l": (1, 20), "o": (1, 20), "w": (1, 20), "e": (1, 10), "s": (1, 20), "t": (1, 10), "low": (1, 8), "est": (1, 9), "owe": (1, 30), "st": (1, 15), "lowe": (1, 40)}),
    ("hugs", {"h": (15, 210), "u": (36, 210), "g": (20, 210), "s": (5, 210), "hu": (15, 210), "ug": (20, 210), "gs": (5, 210), "hug": (15, 210), "ugs": (5, 210)}),
    ("abab", {"a": (1, 3), "b": (1, 4), "ab": (1, 10), "aba": (1, 31)}),
):
    shares = {token: Fraction(*share) for token, share in tokens.items()}
    weighed = [(math.prod((shares[t] for t in cut), start=Fraction(1)), cut) for cut in cuts(word) if all(t in shares for t in cut)]
    top = max(weight for weight, _ in weighed)
    winners = [cut for weight, cut in weighed if weight == top]
    cases.append({"word": word, "probabilities": {t: float(s) for t, s in shares.items()}, "cuts": len(weighed), "best": winners, "logProbability": math.log(top)})
output = {"generator": "unigram-segmentation.py", "versions": {"python": platform.python_version()}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
