"""Intervals of a mean with NumPy and SciPy, and the spread of simulated means of clustered ratings."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import norm, sem

rng = np.random.default_rng(5)
means = []
for size in (2, 10, 60):
    ratings = rng.integers(1, 6, size)
    means.append({"ratings": ratings.tolist(), "mean": float(ratings.mean()), "spread": float(np.sqrt(ratings.var() * size / (size - 1))),
                  "reach": float(norm.ppf(0.975) * sem(ratings))})

clusters = []
for listeners, each, share, spread in [(5, 4, 0.3, 0.8), (20, 10, 0.5, 1.1), (8, 1, 0.2, 0.9)]:
    persons = rng.normal(0, spread * np.sqrt(share), (40000, listeners, 1))
    noise = rng.normal(0, spread * np.sqrt(1 - share), (40000, listeners, each))
    clusters.append({"listeners": listeners, "each": each, "sameListener": share, "spread": spread,
                     "reach": float(norm.ppf(0.975) * (persons + noise).mean(axis=(1, 2)).std())})

out = {"generator": "tests/oracles/mean-opinion.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
       "means": means, "clusters": clusters}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
