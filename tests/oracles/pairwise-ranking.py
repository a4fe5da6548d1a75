"""Independent figures for pairwise-ranking.ts and paired-difference.ts: SciPy's minimizer and quadrature, NumPy's paired errors."""
import json
import pathlib

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.stats import norm

random = np.random.default_rng(20261122)
cases = []
for size in (2, 3, 5):
    wins = random.integers(3, 60, size=(size, size)) * (1 - np.eye(size, dtype=int))

    def loss(s):
        d = s[:, None] - s[None, :]
        return float((wins * np.logaddexp(0, -d)).sum())

    s = minimize(loss, np.zeros(size), method="BFGS", options={"gtol": 1e-9}).x
    cases.append({"wins": wins.tolist(), "ratings": ((s - s.mean()) * 400 / np.log(10)).tolist()})
maxima = [{"count": k, "mean": quad(lambda x: x * k * norm.cdf(x) ** (k - 1) * norm.pdf(x), -10, 10, epsabs=1e-12)[0]} for k in (1, 2, 5, 27)]
right = np.array([[1, 1]] * 780 + [[1, 0]] * 20 + [[0, 1]] * 40 + [[0, 0]] * 160)
d = right[:, 0] - right[:, 1]
paired = {"onlyFirst": 20, "onlySecond": 40, "total": 1000, "difference": float(d.mean()), "error": float(d.std() / np.sqrt(len(d)))}
output = {"generator": "pairwise-ranking.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases, "maxima": maxima, "paired": paired}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
