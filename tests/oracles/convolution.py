"""Figures for convolution.test.ts: SciPy's correlate and correlate2d, "valid" mode."""
import json
import pathlib

import numpy as np
import scipy
from scipy.signal import correlate, correlate2d

random = np.random.default_rng(1989)
lines, pictures = [], []
for size, kernel in ((5, 1), (7, 3), (12, 5), (4, 4)):
    x, k = random.normal(size=size), random.normal(size=kernel)
    lines.append({"input": x.tolist(), "kernel": k.tolist(), "output": correlate(x, k, mode="valid", method="direct").tolist()})
for shape, kernel in (((4, 5), (2, 2)), ((6, 6), (3, 3)), ((3, 8), (3, 1))):
    x, k = random.normal(size=shape), random.normal(size=kernel)
    pictures.append({"input": x.tolist(), "kernel": k.tolist(), "output": correlate2d(x, k, mode="valid").tolist()})
output = {"generator": "convolution.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "lines": lines, "pictures": pictures}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
