"""BM25 by sparse matrices of NumPy, and places by scipy.stats.rankdata: an implementation of its own beside src/maths."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import rankdata

passages = [text.split() for text in [
    "travel cost paid back thirty day", "pet welcome office friday", "office close six", "work home two day week office",
    "cost cost receipt need twenty euro cost", "laptop order need approval"]]
queries = [text.split() for text in ["travel cost paid back", "dog office", "cost need receipt", "work abroad", "day day office"]]
terms = sorted({t for p in passages for t in p})
counts = np.array([[p.count(t) for t in terms] for p in passages], float)
lengths = counts.sum(1, keepdims=True)
holding = (counts > 0).sum(0)
weights = np.log1p((len(passages) - holding + 0.5) / (holding + 0.5))


def scores(query, k1, b):
    credit = counts * (k1 + 1) / (counts + k1 * (1 - b + b * lengths / lengths.mean()))
    wanted = np.array([query.count(t) for t in terms], float)
    return (credit * weights) @ wanted


cases = [{"query": q, "saturation": k1, "lengthCorrection": b, "scores": scores(q, k1, b).tolist()}
         for q in queries for k1, b in [(1.2, 0.75), (2.0, 0.0), (0.9, 0.4)]]

rng = np.random.default_rng(5)
fusions = []
for _ in range(6):
    tables = rng.standard_normal((3, 7))
    fused = sum(1 / (60 + rankdata(-row, method="ordinal")) for row in tables)
    relevant = rng.choice(7, 2, replace=False)
    places = rankdata(-tables[0], method="ordinal")
    fusions.append({"scores": tables.tolist(), "fused": fused.tolist(), "relevant": relevant.tolist(),
                    "reciprocalRank": float(1 / places[relevant].min()),
                    "recall": [float((places[relevant] <= k).mean()) for k in range(1, 8)]})

out = {"generator": "tests/oracles/retrieval.py", "versions": {"python": platform.python_version(), "numpy": np.__version__,
       "scipy": scipy.__version__}, "passages": passages, "cases": cases, "fusions": fusions}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
