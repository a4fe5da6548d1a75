"""Entity-level scores by comparing sets of spans found with a regular expression over a tag string, in exact fractions."""
import json
import platform
import re
from fractions import Fraction
from pathlib import Path


def spans(tags):
    """Spans from a string of one letter per word and kind: a capital begins, a small letter goes on."""
    letters = {}
    text = ""
    for tag in tags:
        if tag == "O":
            text += "."
            continue
        kind, label = tag.split("-", 1)
        letter = letters.setdefault(label, "abcdefgh"[len(letters)])
        text += letter.upper() if kind == "B" else letter
    names = {letter: label for label, letter in letters.items()}
    found = set()
    for letter, label in names.items():
        for match in re.finditer(f"{letter.upper()}{letter}*|(?<![{letter}{letter.upper()}]){letter}+", text):
            found.add((match.start(), match.end(), label))
    return found


cases = []
for gold, guess in [
    ("B-PER I-PER O O B-LOC O O B-ORG I-ORG O O O", "B-PER I-PER O O B-ORG O O B-ORG O O O O"),
    ("O O O", "O O O"),
    ("B-A B-A I-A O", "B-A I-A I-A O"),
    ("O I-A I-A B-B", "O B-A I-A I-B"),
    ("B-A O B-B I-B O B-A", "B-A O B-B I-B O B-A"),
    ("B-A I-B O", "B-A B-B O"),
]:
    gold, guess = gold.split(), guess.split()
    wanted, found = spans(gold), spans(guess)
    right = len(wanted & found)
    f1 = Fraction(2 * right, len(wanted) + len(found)) if wanted or found else Fraction(0)
    cases.append({"gold": gold, "guess": guess, "right": right, "guessed": len(found), "wanted": len(wanted), "f1": float(f1)})

out = {"generator": "tests/oracles/labeled-spans.py", "versions": {"python": platform.python_version()}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
