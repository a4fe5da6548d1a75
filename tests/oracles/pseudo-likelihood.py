"""Independent figures for src/maths/pseudo-likelihood.ts: conditional tables by NumPy division along each axis."""
import json
import pathlib

import numpy as np

rng = np.random.default_rng(5)
cases = []
for rows, columns in ((2, 2), (3, 4), (5, 2)):
    joint = rng.dirichlet(np.ones(rows * columns)).reshape(rows, columns)
    pseudo = (joint / joint.sum(axis=0, keepdims=True)) * (joint / joint.sum(axis=1, keepdims=True))
    cases.append({"rows": rows, "columns": columns, "joint": joint.tolist(), "pseudo": pseudo.tolist()})
output = {"generator": "pseudo-likelihood.py", "versions": {"numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
