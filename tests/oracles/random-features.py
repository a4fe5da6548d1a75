"""Figures for random-features.test.ts and linear-system.test.ts: NumPy's solver on the normal equations."""
import json
import pathlib

import numpy as np

random = np.random.default_rng(2019)
systems, ridges = [], []
for n in (1, 3, 6):
    a, b = random.normal(size=(n, n)), random.normal(size=n)
    systems.append({"a": a.tolist(), "b": b.tolist(), "x": np.linalg.solve(a, b).tolist()})
for examples, neurons, penalty in ((6, 3, 0.1), (4, 9, 0.5), (5, 5, 2.0)):
    features, targets = random.normal(size=(examples, neurons)), random.normal(size=examples)
    weights = np.linalg.solve(features.T @ features + penalty * np.eye(neurons), features.T @ targets)
    ridges.append({"features": features.tolist(), "targets": targets.tolist(), "penalty": penalty, "weights": weights.tolist()})
output = {"generator": "random-features.py", "versions": {"numpy": np.__version__}, "systems": systems, "ridges": ridges}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
