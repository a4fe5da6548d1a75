"""Independent figures for src/maths/gaussian-norm.ts: SciPy's chi distribution."""
import json
import pathlib

import numpy as np
import scipy
from scipy.stats import chi

cases = []
for width in (1, 2, 3, 10, 100, 512):
    for share in (0.3, 0.70710678, 0.9, 1.0):
        length = float(share * np.sqrt(width))
        cases.append({
            "width": width, "length": length, "mean": float(chi.mean(width)), "spread": float(chi.std(width)),
            "logDensity": float(chi.logpdf(length, width)), "logProbability": float(chi.logcdf(length, width)),
        })
output = {"generator": "gaussian-norm.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
