"""Belief in a person's presence after a private release: Bayes' rule on explicit tables and on densities of scipy.stats.laplace."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.stats import laplace

bounds = []
for epsilon, before in [(0.1, 0.5), (0.5, 0.01), (1.0, 0.5), (1.0, 0.1), (2.0, 0.3), (4.0, 0.001), (8.0, 0.5)]:
    # Randomized response on the question "is she in?": tell the truth with odds e^epsilon to one.
    truth = np.exp(epsilon) / (1 + np.exp(epsilon))
    table = np.array([[before * truth, before * (1 - truth)], [(1 - before) * (1 - truth), (1 - before) * truth]])
    bounds.append({"epsilon": epsilon, "before": before, "after": float((table[0] / table.sum(axis=0)).max())})

beliefs = []
for epsilon, published, others, before in [(1.0, 4.1, 2, 0.5), (1.0, 2.5, 2, 0.5), (0.5, 2.2, 2, 0.2), (2.0, -1.0, 0, 0.7), (0.1, 30.0, 12, 0.05)]:
    likelihood = [laplace(loc=count, scale=1 / epsilon).pdf(published) for count in (others, others + 1)]
    beliefs.append({"epsilon": epsilon, "published": published, "others": others, "before": before,
                    "after": float(before * likelihood[1] / (before * likelihood[1] + (1 - before) * likelihood[0]))})

noise = []
for epsilon, count in [(0.1, 5), (1.0, 5), (1.0, 500), (4.0, 50)]:
    spread = laplace(scale=1 / epsilon)
    mean = 2 * quad(lambda x: x * spread.pdf(x), 0, 60 / epsilon)[0]
    noise.append({"epsilon": epsilon, "count": count, "share": float(mean / count)})

out = {"generator": "tests/oracles/membership-bound.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
       "bounds": bounds, "beliefs": beliefs, "noise": noise}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
