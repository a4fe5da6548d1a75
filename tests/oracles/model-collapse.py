"""Independent figures for src/maths/model-collapse.ts: expected variances by exact propagation of moments, and by NumPy simulation of many
chains; the limit from the sine product; survivors of one replaced sample from the binomial distribution."""
import json
import pathlib

import numpy as np
import scipy
from scipy.stats import binom

random = np.random.default_rng(20261128)


def moments(size, generations):
    """Second moments of the pooled points, kept as totals: each new batch adds its own scatter and that between means."""
    variances, variance, count = [], 1.0, 0
    scatter = 0.0
    for _ in range(generations):
        scatter += variance * (size - 1) + (variance * count / (count + size) if count else 0)
        count += size
        variance = scatter / count
        variances.append(variance)
    return variances


def simulate(replace, size, generations, chains):
    data = random.normal(size=(chains, size))
    found = []
    for _ in range(generations):
        mean, spread = data.mean(1, keepdims=True), data.std(1, keepdims=True)
        found.append(float((spread**2).mean()))
        fresh = mean + spread * random.normal(size=(chains, size))
        data = fresh if replace else np.concatenate([data, fresh], axis=1)
    return found


cases = []
for size in (2, 5, 20):
    cases.append({
        "size": size, "accumulated": moments(size, 30), "limit": float(np.sinc(1 / np.sqrt(size))),
        "simulatedReplaced": simulate(True, size, 8, 40000), "simulatedAccumulated": simulate(False, size, 8, 40000),
    })
tails = [{"share": share, "size": size, "lost": float(binom.pmf(0, size, share))} for share in (0, 0.001, 0.2, 1) for size in (1, 100, 1000)]
output = {"generator": "model-collapse.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases, "tails": tails}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
