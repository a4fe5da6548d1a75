"""Figures for output-error.test.ts, with NumPy: a linear layer with rounded weights on inputs taken one by one.

The tested function knows the inputs by their second moments alone. Writes tests/oracles/output-error.json.
"""
import json
import pathlib
import platform

import numpy as np

random = np.random.default_rng(20261128)
cases = []
for rows, columns, bits in ((3, 2, 4), (5, 4, 3), (6, 6, 2)):
    inputs = random.normal(size=(12, columns)) @ random.normal(size=(columns, columns))
    weights = random.normal(size=(rows, columns))
    scale = np.abs(weights).max(axis=1, keepdims=True) / (2 ** (bits - 1) - 1)
    changed = scale * np.round(weights / scale)
    wrong, right = inputs @ (weights - changed).T, inputs @ weights.T
    cases.append({
        "weights": weights.flatten().tolist(), "changed": changed.flatten().tolist(), "inputs": inputs.tolist(),
        "error": float(np.sqrt((wrong**2).sum() / (right**2).sum())),
    })

output = {"generator": "output-error.py", "versions": {"python": platform.python_version(), "numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
