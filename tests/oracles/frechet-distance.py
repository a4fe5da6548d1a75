"""Independent figures for src/maths/frechet-distance.ts and symmetric-root.ts: SciPy's general matrix root, NumPy's eigh."""
import json
import pathlib

import numpy as np
import scipy
from scipy.linalg import sqrtm

random = np.random.default_rng(20261122)


def covariance(size):
    a = random.normal(size=(size, size + 1))
    return a @ a.T / size


def distance(m1, c1, m2, c2):
    return float(((m1 - m2) ** 2).sum() + np.trace(c1 + c2 - 2 * sqrtm(c1 @ c2).real))


cases = []
for size in (1, 2, 3, 6):
    m1, m2, c1, c2 = random.normal(size=size), random.normal(size=size), covariance(size), covariance(size)
    values = np.linalg.eigvalsh(c1)[::-1]
    cases.append({
        "first": {"mean": m1.tolist(), "covariance": c1.tolist()}, "second": {"mean": m2.tolist(), "covariance": c2.tolist()},
        "distance": distance(m1, c1, m2, c2), "eigenvalues": values.tolist(), "root": np.real(sqrtm(c1)).tolist(),
    })
x, y = random.normal(size=(40, 3)), random.normal(size=(25, 3)) * [1, 2, 0.5] + [1, 0, 0]
points = {
    "first": x.tolist(), "second": y.tolist(),
    "distance": distance(x.mean(0), np.cov(x.T), y.mean(0), np.cov(y.T)),
}
output = {"generator": "frechet-distance.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases, "points": points}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
