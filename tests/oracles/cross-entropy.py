"""Independent figures for src/maths/cross-entropy.ts and src/maths/markov-chain.ts.

Cross-entropy as SciPy's entropy plus SciPy's relative entropy; the most likely distribution and transitions are found by
SciPy's optimizer over softmax weights, not by counting.
Run: python3 tests/oracles/cross-entropy.py
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import log_softmax
from scipy.stats import entropy

random = np.random.default_rng(20261123)
cases = []
for size in (2, 3, 6):
    p, q = random.dirichlet(np.ones(size)), random.dirichlet(np.ones(size))
    cases.append({"p": p.tolist(), "q": q.tolist(), "crossEntropy": entropy(p) + entropy(p, q)})

fits = []
for counts in ([6, 3, 1], [5, 0, 2, 9], [1, 1]):
    best = minimize(lambda v: -np.dot(counts, log_softmax(v)), np.zeros(len(counts)), method="BFGS", options={"gtol": 1e-9})
    fits.append({"counts": counts, "logLikelihood": -best.fun})

sequence = random.integers(0, 3, 40).tolist()


def negative(v):
    rows = log_softmax(v.reshape(3, 3), axis=1)
    return -sum(rows[a, b] for a, b in zip(sequence, sequence[1:]))


best = minimize(negative, np.zeros(9), method="BFGS", options={"gtol": 1e-9})
chain = {"sequence": sequence, "transitions": np.exp(log_softmax(best.x.reshape(3, 3), axis=1)).tolist(), "logProbability": -best.fun}
output = {"generator": "cross-entropy.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "cases": cases, "fits": fits, "chain": chain}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
