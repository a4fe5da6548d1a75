"""Figures for score-matching.test.ts and bell-fit.test.ts: SciPy's densities, quadrature and minimizer."""
import json
import pathlib

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import rel_entr
from scipy.stats import norm

cases = []
for data, spread in (([-1.0, 1.0], 1.0), ([0.5], 0.3), ([-2.0, 0.1, 1.7], 0.6)):
    points = np.array(data)
    density = lambda x: norm.pdf(x, points, spread).mean()
    at = [-2.3, -0.4, 0.5, 1.9]
    nudge = 1e-6
    score = lambda x: (np.log(density(x + nudge)) - np.log(density(x - nudge))) / (2 * nudge)
    # Loss of the guess 0: the mean of noise^2 / spread^4. Loss of the true score: that, minus the mean of its square.
    square = sum(quad(lambda x, p=p: score(x) ** 2 * norm.pdf(x, p, spread), p - 9 * spread, p + 9 * spread, limit=200)[0]
                 for p in points) / len(points)
    cases.append({"data": data, "spread": spread, "at": at, "logDensity": [np.log(density(x)) for x in at],
                  "score": [score(x) for x in at], "lossOfZero": 1 / spread ** 2, "lossOfScore": 1 / spread ** 2 - square})

step = 0.02
places = np.arange(-600, 601) * step


def on_grid(bells, shares):
    heights = sum(s * norm.pdf(places, m, d) for (m, d), s in zip(bells, shares))
    return heights / heights.sum()


js = lambda p, q: (rel_entr(p, (p + q) / 2).sum() + rel_entr(q, (p + q) / 2).sum()) / 2
w1 = lambda p, q: np.abs(np.cumsum(p - q))[:-1].sum() * step
fits = []
for hump in (0.5, 0.7):
    data = on_grid([(-2, hump), (2, hump)], [0.6, 0.4])
    distances = {"forward": lambda q: rel_entr(data, q).sum(), "reverse": lambda q: rel_entr(q, data).sum(),
                 "jensenShannon": lambda q: js(data, q), "wasserstein": lambda q: w1(data, q)}
    for name, distance in distances.items():
        best = min((minimize(lambda v: distance(on_grid([(v[0], max(abs(v[1]), 0.25))], [1])), start, method="Nelder-Mead",
                             options={"xatol": 1e-8, "fatol": 1e-12, "maxiter": 4000})
                    for start in ([-2, 0.7], [2, 0.7], [0, 2], [-1, 1.5])), key=lambda r: r.fun)
        fits.append({"hump": hump, "name": name, "mean": best.x[0], "spread": abs(best.x[1]), "distance": best.fun})

output = {"generator": "score-matching.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "cases": cases, "fits": fits}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
