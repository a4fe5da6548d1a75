"""Independent figures for principal-components.ts and symmetric-eigen.ts: NumPy's eigh, and the singular values of the centered points."""
import json
import pathlib

import numpy as np

random = np.random.default_rng(3)


def positive(vectors):
    return np.array([v if v[np.argmax(np.abs(v))] > 0 else -v for v in vectors])


eigen = []
for size in (1, 2, 5, 12):
    matrix = random.normal(size=(size, size))
    matrix = matrix + matrix.T
    values, vectors = np.linalg.eigh(matrix)
    eigen.append({"matrix": matrix.tolist(), "values": values[::-1].tolist(), "vectors": positive(vectors.T[::-1]).tolist()})
points = random.normal(size=(40, 4)) @ random.normal(size=(4, 4)) + random.normal(size=4)
centered = points - points.mean(0)
_, singular, directions = np.linalg.svd(centered, full_matrices=False)
errors = []
for width in range(5):
    kept = directions[:width]
    errors.append(float(((centered - centered @ kept.T @ kept) ** 2).sum(1).mean()))
output = {
    "generator": "principal-components.py", "versions": {"numpy": np.__version__}, "eigen": eigen, "points": points.tolist(),
    "mean": points.mean(0).tolist(), "variances": (singular**2 / len(points)).tolist(), "directions": positive(directions).tolist(), "errors": errors,
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
