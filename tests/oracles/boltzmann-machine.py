"""Boltzmann machines by brute force: energies as quadratic forms, Gibbs sweeps as products of transition matrices (NumPy)."""
import json
import platform
from pathlib import Path

import numpy as np
from scipy.special import expit, logsumexp
import scipy


def states(n):
    return np.array([[(s >> i) & 1 for i in range(n)] for s in range(2 ** n)], dtype=float)


def sweep_matrix(b, w):
    s = states(len(b))
    total = np.eye(len(s))
    for unit in range(len(b)):
        t = np.zeros((len(s), len(s)))
        for k, row in enumerate(s):
            p = expit(b[unit] + w[unit] @ row)
            for value, chance in ((1, p), (0, 1 - p)):
                other = row.copy()
                other[unit] = value
                t[k, int(sum(int(v) << i for i, v in enumerate(other)))] += chance
        total = total @ t
    return total


rng = np.random.default_rng(3)
cases = []
for n in [1, 2, 3, 5]:
    b = rng.normal(size=n)
    w = rng.normal(size=(n, n))
    w = np.triu(w, 1) + np.triu(w, 1).T
    s = states(n)
    score = s @ b + 0.5 * np.einsum("ki,ij,kj->k", s, w, s)
    log_z = logsumexp(score)
    data = rng.dirichlet(np.ones(2 ** n))
    after = data @ np.linalg.matrix_power(sweep_matrix(b, w), 3)
    i, j = (0, n - 1)
    pair = s[:, i] * s[:, j]
    model = np.exp(score - log_z)
    cases.append({"biases": b.tolist(), "weights": w.tolist(), "energies": (-score).tolist(), "z": float(np.exp(log_z)),
                  "probabilities": model.tolist(), "data": data.tolist(), "pair": [i, j],
                  "gradient": float(pair @ data - pair @ model), "threeSweeps": after.tolist(),
                  "contrastive": float(pair @ data - pair @ after)})
out = {"generator": "tests/oracles/boltzmann-machine.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
