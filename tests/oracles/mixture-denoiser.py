"""Independent figures for src/maths/mixture-denoiser.ts: Bayes' rule on a grid, and SciPy's solver of the probability-flow ODE."""
import json
import pathlib

import numpy as np
import scipy
from scipy.integrate import solve_ivp
from scipy.stats import norm

random = np.random.default_rng(20261128)
bells = [{"weight": 0.2, "mean": -1.5, "spread": 0.3}, {"weight": 0.5, "mean": 0.2, "spread": 0.6}, {"weight": 0.3, "mean": 2.0, "spread": 0.2}]
grid = np.linspace(-8, 8, 160001)
prior = sum(b["weight"] * norm.pdf(grid, b["mean"], b["spread"]) for b in bells)

guesses = []
for _ in range(8):
    signal, at = float(random.uniform(0.05, 0.95)), float(random.normal(0, 1.5))
    behind = prior * norm.pdf(at, np.sqrt(signal) * grid, np.sqrt(1 - signal))
    guesses.append({"at": at, "signal": signal, "guess": float((grid * behind).sum() / behind.sum())})


def score(x, angle):
    density, slope = 0.0, 0.0
    for b in bells:
        variance = np.sin(angle) ** 2 + (np.cos(angle) * b["spread"]) ** 2
        height = b["weight"] * norm.pdf(x, np.cos(angle) * b["mean"], np.sqrt(variance))
        density, slope = density + height, slope - height * (x - np.cos(angle) * b["mean"]) / variance
    return slope / density


# The flow in the angle of the noise: dx/d(angle) = -tan(angle) (x + score).
first, last = 1.5, 0.05
ways = []
for start in [-2.0, -0.7, 0.1, 0.9, 1.8]:
    end = solve_ivp(lambda angle, x: -np.tan(angle) * (x + score(x, angle)), (first, last), [start], rtol=1e-10, atol=1e-12).y[0, -1]
    ways.append({"start": start, "end": float(end)})

output = {"generator": pathlib.Path(__file__).name, "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "cases": {"bells": bells, "guesses": guesses, "flow": {"first": first, "last": last, "ways": ways}}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
