"""Whole answers right and tests without a right answer, as binomial probabilities of SciPy; token accuracy as a survival function."""
import json
import platform
from pathlib import Path

import scipy
from scipy.optimize import linprog
from scipy.stats import binom, weibull_min

exact = [{"tokenAccuracy": q, "length": k, "share": float(binom.pmf(k, k, q))}
         for q in [0.0, 0.05, 0.5, 0.83, 0.97, 1.0] for k in [1, 2, 6, 30]]
empty = [{"share": a, "questions": n, "chance": float(binom.pmf(0, n, a))}
         for a in [0.0, 0.001, 0.02, 0.3, 1.0] for n in [1, 55, 500]]
# exp(-(c/N)^a) is the survival function of a Weibull law of shape a at c/N.
law = [{"parameters": n, "scale": c, "exponent": a, "accuracy": float(weibull_min.sf(c / n, a))}
       for n in [1e3, 3e6, 1.75e11] for c in [2e4, 1e9] for a in [0.1, 0.3, 0.8]]


def extremes(q, k):
    """Least and greatest chance that all k tokens are right, over all laws of the number of right tokens with mean k q."""
    whole = [0.0] * k + [1.0]
    equal = [[1.0] * (k + 1), [float(j) for j in range(k + 1)]]
    ends = [linprog([sign * c for c in whole], A_eq=equal, b_eq=[1, k * q], method="highs").fun * sign for sign in (1, -1)]
    return {"tokenAccuracy": q, "length": k, "low": ends[0], "high": ends[1]}


bounds = [extremes(q, k) for q in [0.3, 0.6, 0.84, 0.97] for k in [1, 2, 6]]

out = {"generator": "tests/oracles/exact-match.py",
       "versions": {"python": platform.python_version(), "scipy": scipy.__version__},
       "exact": exact, "empty": empty, "bounds": bounds, "law": law}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
