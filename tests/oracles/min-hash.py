"""Independent figures for src/maths/min-hash.ts: Jaccard similarities by SciPy, the probability that minima agree by counting all orders of
seven items, and band collisions by SciPy's binomial distribution."""
import itertools
import json
import pathlib

import scipy
from scipy.spatial.distance import jaccard
from scipy.stats import binom

items = range(7)
pairs = []
for a, b in (({0, 1, 2, 3, 4}, {0, 1, 2, 3, 5, 6}), ({0, 1}, {2, 3}), ({1, 2, 3}, {1, 2, 3}), ({0, 1, 2, 3, 4, 5}, {6, 0})):
    vectors = [[item in each for item in items] for each in (a, b)]
    orders = list(itertools.permutations(items))
    agree = sum(min(order[i] for i in a) == min(order[i] for i in b) for order in orders)
    pairs.append({"a": sorted(a), "b": sorted(b), "jaccard": float(1 - jaccard(*vectors)), "agree": agree / len(orders)})
bands = []
for similarity in (0, 0.3, 0.5, 0.75, 0.9, 1):
    for rows, count in ((8, 14), (4, 28), (16, 7), (1, 1)):
        inside = binom.sf(rows - 1, rows, similarity)
        bands.append({"similarity": similarity, "rows": rows, "bands": count, "collision": float(binom.sf(0, count, inside))})
output = {"generator": "min-hash.py", "versions": {"scipy": scipy.__version__}, "pairs": pairs, "bands": bands}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
