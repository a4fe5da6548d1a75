"""Gradient noise on a line with given slopes, by NumPy: the quintic is interpolated through its end conditions, not typed."""
import json
import platform
from pathlib import Path

import numpy as np

slopes = [0.8, -0.4, 0.1, -0.9, 0.5, 0.3, -0.2, 0.7, -0.6, 0.95, 0.0, -1.0, 0.25, -0.35, 0.65, -0.75, 0.15]

# The polynomial of degree five with value 0 and 1, slope 0 and curvature 0 at the ends of [0, 1].
rows, wanted = [], []
for t, value in ((0.0, 0.0), (1.0, 1.0)):
    rows += [[t**k for k in range(6)],
             [k * t**(k - 1) if k > 0 else 0.0 for k in range(6)],
             [k * (k - 1) * t**(k - 2) if k > 1 else 0.0 for k in range(6)]]
    wanted += [value, 0.0, 0.0]
quintic = np.linalg.solve(np.array(rows), np.array(wanted))


def noise(x):
    left = int(np.floor(x))
    way = x - left
    weight = float(np.polyval(quintic[::-1], way))
    return float(np.interp(weight, [0.0, 1.0], [slopes[left] * way, slopes[left + 1] * (way - 1)]))


places = [0.0, 0.25, 0.5, 1.25, 1.9, 2.0, 2.625, 3.4]
out = {"generator": "tests/oracles/gradient-noise.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__},
       "slopes": slopes,
       "cases": [{"x": x, "value": noise(x)} for x in places],
       "octaves": [{"x": x, "octaves": n, "gain": gain, "value": sum(gain**k * noise(2**k * x) for k in range(n))}
                   for x, n, gain in [(0.3, 1, 0.5), (1.7, 3, 0.5), (2.3, 2, 0.7), (3.1, 3, 0.5)]]}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
