"""Edit distances as shortest paths through the graph of beginnings, by SciPy's Dijkstra."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

EDIT, KEEP = 1000, 1  # a path keeps fewer than 1000 elements, so the thousands count edits; a sparse graph has no edge of length 0


def distance(a, b):
    """Least number of edits: nodes are pairs of beginnings, edges delete, insert, replace or keep one element."""
    node = lambda i, j: i * (len(b) + 1) + j
    edges = []
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i < len(a):
                edges.append((node(i, j), node(i + 1, j), EDIT))
            if j < len(b):
                edges.append((node(i, j), node(i, j + 1), EDIT))
            if i < len(a) and j < len(b):
                edges.append((node(i, j), node(i + 1, j + 1), KEEP if a[i] == b[j] else EDIT))
    size = node(len(a), len(b)) + 1
    if size == 1:
        return 0
    start, end, length = zip(*edges)
    graph = coo_matrix((length, (start, end)), shape=(size, size))
    return int(dijkstra(graph, indices=0)[-1] // EDIT)


random = np.random.default_rng(8)
pairs = [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("0123456789", "123456789")]
for _ in range(40):
    pairs.append(tuple("".join(random.choice(list("0123"), random.integers(0, 14))) for _ in range(2)))

out = {"generator": "tests/oracles/edit-distance.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
       "cases": [{"one": a, "other": b, "distance": distance(a, b)} for a, b in pairs]}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
