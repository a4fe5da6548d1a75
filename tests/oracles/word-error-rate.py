"""Edit distances between lists of words, by a plain recursion with a memory, and all splits into kinds of edits that reach them."""
import json
import platform
import random
from functools import lru_cache
from pathlib import Path

random.seed(3)
words = ["tide", "pier", "nine", "the", "late"]
cases = []
for _ in range(14):
    said = [random.choice(words) for _ in range(random.randint(1, 8))]
    heard = [word for word in said if random.random() > 0.2]
    for _ in range(random.randint(0, 3)):
        heard.insert(random.randint(0, len(heard)), random.choice(words))

    @lru_cache(maxsize=None)
    def splits(i, j):
        """Set of (substitutions, deletions, insertions) of every shortest way from said[:i] to heard[:j]."""
        if i == 0 and j == 0:
            return frozenset([(0, 0, 0)])
        ways = set()
        if i and j:
            miss = int(said[i - 1] != heard[j - 1])
            ways |= {(s + miss, d, n) for s, d, n in splits(i - 1, j - 1)}
        if i:
            ways |= {(s, d + 1, n) for s, d, n in splits(i - 1, j)}
        if j:
            ways |= {(s, d, n + 1) for s, d, n in splits(i, j - 1)}
        least = min(map(sum, ways))
        return frozenset(way for way in ways if sum(way) == least)

    best = splits(len(said), len(heard))
    cases.append({"said": said, "heard": heard, "distance": sum(next(iter(best))), "splits": sorted(map(list, best))})

out = {"generator": "tests/oracles/word-error-rate.py", "versions": {"python": platform.python_version()}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
