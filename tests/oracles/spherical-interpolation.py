"""Independent figures for src/maths/spherical-interpolation.ts and cosine-similarity.ts: SciPy's geometric_slerp on unit vectors, and
SciPy's cosine distance."""
import json
import pathlib

import numpy as np
import scipy
from scipy.spatial import geometric_slerp
from scipy.spatial.distance import cosine

random = np.random.default_rng(5)
cases = []
for width in (2, 3, 10):
    a, b = random.normal(size=width), random.normal(size=width)
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    shares = [0, 0.2, 0.5, 0.9, 1]
    cases.append({"a": a.tolist(), "b": b.tolist(), "shares": shares, "path": geometric_slerp(a, b, shares).tolist(), "cosine": float(1 - cosine(a, b))})
output = {"generator": "spherical-interpolation.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
