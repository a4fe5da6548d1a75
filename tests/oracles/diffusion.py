"""Independent figures for src/maths/diffusion.ts, noise-schedule.ts and planar-density.ts: Bayes' rule on a grid, NumPy's products, SciPy's distances."""
import json
import pathlib

import numpy as np
import scipy
from scipy.stats import norm, wasserstein_distance

random = np.random.default_rng(20261122)
levels = 1000
betas = np.linspace(1e-4, 0.02, levels)
linear = np.concatenate([[1], np.cumprod(1 - betas)])
t = np.arange(levels + 1)
curve = np.cos((t / levels + 0.008) / 1.008 * np.pi / 2) ** 2
cosine = np.concatenate([[1], np.cumprod(1 - np.minimum(1 - curve[1:] / curve[:-1], 0.999))])
picked = [0, 1, 10, 250, 500, 999, 1000]

posteriors = []
for _ in range(6):
    signal, lower = sorted(random.uniform(0.02, 0.98, 2))
    data, at = random.normal(0, 1.5, 2)
    grid = np.linspace(-12, 12, 240001)
    density = norm.pdf(grid, np.sqrt(lower) * data, np.sqrt(1 - lower)) * norm.pdf(at, np.sqrt(signal / lower) * grid, np.sqrt(1 - signal / lower))
    density /= density.sum()
    mean = (grid * density).sum()
    posteriors.append({"data": data, "at": at, "signal": signal, "lower": lower, "mean": mean, "variance": ((grid - mean) ** 2 * density).sum()})

steps = []
for _ in range(6):
    signal, lower = sorted(random.uniform(0.02, 0.98, 2))
    at, noise = random.normal(0, 1, 2)
    data = (at - np.sqrt(1 - signal) * noise) / np.sqrt(signal)
    steps.append({"at": at, "noise": noise, "signal": signal, "lower": lower, "data": data,
                  "velocity": np.sqrt(signal) * noise - np.sqrt(1 - signal) * data,
                  "ddim": np.sqrt(lower) * data + np.sqrt(1 - lower) * noise})

a, b = random.normal(0, 1, (50, 2)), random.normal(0.5, 1.2, (50, 2))
directions = (np.arange(24) + 0.5) / 24 * np.pi
sliced = np.mean([wasserstein_distance(a @ d, b @ d) for d in np.stack([np.cos(directions), np.sin(directions)], 1)])

centers, spread = np.array([[1.0, 0.0], [-0.5, 0.8], [0.0, -1.2]]), 0.3
x, y = np.meshgrid(np.linspace(-4, 4, 1601), np.linspace(-4, 4, 1601))
density = np.mean([norm.pdf(x, cx, spread) * norm.pdf(y, cy, spread) for cx, cy in centers], axis=0)
cell = (8 / 1600) ** 2
entropy = -(density[density > 0] * np.log(density[density > 0])).sum() * cell
spots = [[0.1, 0.2], [1.0, 0.0], [3.0, -3.0]]
log_densities = [float(np.log(np.mean([norm.pdf(px, cx, spread) * norm.pdf(py, cy, spread) for cx, cy in centers]))) for px, py in spots]

output = {"generator": pathlib.Path(__file__).name, "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "cases": {"picked": picked, "linear": linear[picked].tolist(), "cosine": cosine[picked].tolist(), "posteriors": posteriors, "steps": steps,
                    "sliced": {"a": a.flatten().tolist(), "b": b.flatten().tolist(), "distance": sliced},
                    "mixture": {"centers": centers.tolist(), "spread": spread, "entropy": entropy, "spots": spots, "logDensities": log_densities}}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
