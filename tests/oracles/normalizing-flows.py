"""Independent figures for src/maths/change-of-variables.ts and flow-matching.ts: NumPy's determinants, SciPy's log-normal, Bayes' rule on a grid."""
import json
import pathlib

import numpy as np
import scipy
import scipy.optimize
from scipy.stats import lognorm, norm

random = np.random.default_rng(20261128)
matrices = [random.normal(0, 1, (n, n)) for n in (1, 2, 3, 5, 8)]
determinants = [{"matrix": m.tolist(), "logDeterminant": float(np.linalg.slogdet(m)[1])} for m in matrices]
densities = [{"x": x, "logDensity": float(lognorm.logpdf(x, 1))} for x in (0.2, 1.0, 2.0, 7.5)]

bells = [{"weight": 0.4, "mean": -1.0, "spread": 0.3}, {"weight": 0.6, "mean": 1.2, "spread": 0.5}]
grid = np.linspace(-6, 6, 120001)
prior = sum(b["weight"] * norm.pdf(grid, b["mean"], b["spread"]) for b in bells)
velocities = []
for _ in range(6):
    share, at = float(random.uniform(0.05, 0.9)), float(random.normal(0, 1))
    noise = (at - share * grid) / (1 - share)
    behind = prior * norm.pdf(noise)
    velocities.append({"at": at, "share": share, "velocity": float(((grid - noise) * behind).sum() / behind.sum())})


def below(x):
    return sum(b["weight"] * norm.cdf(x, b["mean"], b["spread"]) for b in bells)


ends = [{"start": s, "end": float(scipy.optimize.brentq(lambda x: below(x) - norm.cdf(s), -6, 6, xtol=1e-12))} for s in (-1.5, -0.4, 0.3, 1.1)]
output = {"generator": pathlib.Path(__file__).name, "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "cases": {"determinants": determinants, "densities": densities, "bells": bells, "velocities": velocities, "ends": ends}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
