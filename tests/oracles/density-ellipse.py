"""Figures for density-ellipse.test.ts: axes by NumPy's eigenvectors, radius by SciPy's chi-squared quantile.

Run: python3 tests/oracles/density-ellipse.py > tests/oracles/density-ellipse.json
"""
import json
import platform

import numpy as np
import scipy
from scipy import stats


def case(covariance, share):
    values, vectors = np.linalg.eigh(np.array(covariance))
    radius = np.sqrt(stats.chi2(2).ppf(share))
    x, y = vectors[:, 1]
    turn = np.arctan2(y, x)
    return {"covariance": covariance, "share": share, "long": radius * np.sqrt(values[1]), "short": radius * np.sqrt(values[0]),
            "turn": (turn + np.pi / 2) % np.pi - np.pi / 2}


print(json.dumps({
    "generator": "tests/oracles/density-ellipse.py",
    "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
    "cases": [case([[1.0, 0.5], [0.5, 2.0]], 0.5), case([[3.0, -1.2], [-1.2, 0.7]], 0.9), case([[0.01, 0.05], [0.05, 9.0]], 0.99),
              case([[4.0, 0.0], [0.0, 1.0]], 0.1)],
}))
