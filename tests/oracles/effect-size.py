"""Standardized differences from raw data by SciPy and NumPy, coverage of rows taken for real by drawing, and rates by SciPy."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.special import gammaln
from scipy.stats import norm, poisson, ttest_ind

rng = np.random.default_rng(3)
trials = []
for n1, n2, shift in [(60, 60, 0.5), (12, 20, 1.2), (200, 150, -0.1), (2, 3, 0.4)]:
    a, b = rng.normal(shift, 1.3, n1), rng.normal(0, 1, n2)
    t = ttest_ind(a, b).statistic
    plain = float(t * np.sqrt(1 / n1 + 1 / n2))
    freedom = n1 + n2 - 2
    trials.append({"treated": {"count": n1, "mean": float(a.mean()), "deviation": float(a.std(ddof=1))},
                   "control": {"count": n2, "mean": float(b.mean()), "deviation": float(b.std(ddof=1))},
                   "plain": plain, "exactFactor": float(np.exp(gammaln(freedom / 2) - gammaln((freedom - 1) / 2)) / np.sqrt(freedom / 2))})

shares = [{"x": x, "below": float(norm.cdf(x))} for x in (-5.5, -3, -1.96, -0.2, 0, 0.5, 1, 2.4, 4, 5.9)]

n, m, runs = 40, 160, 40_000
real = rng.normal(0, 1, (runs, n))
synthetic = real.mean(1, keepdims=True) + rng.normal(0, 1, (runs, m))
means = np.concatenate([real, synthetic], 1).mean(1)
drawn = {"real": n, "synthetic": m, "variance": float(means.var()), "coverage": float((np.abs(means) < norm.ppf(0.975) / np.sqrt(n + m)).mean())}

rates = [{"rate": r, "confidence": c, "none": float(poisson.pmf(0, r * (-np.log(1 - c) / r)))} for r, c in [(1.09e-8, 0.95), (0.002, 0.5), (3.0, 0.99)]]

out = {"generator": "tests/oracles/effect-size.py", "versions": {"python": platform.python_version(), "numpy": np.__version__,
       "scipy": scipy.__version__}, "trials": trials, "shares": shares, "drawn": drawn, "rates": rates}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
