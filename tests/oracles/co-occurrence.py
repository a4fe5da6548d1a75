"""Independent figures for src/maths/co-occurrence.ts: counts by comparing all positions, PMI from probabilities, and the best dot product of
one pair by SciPy's minimizer on the expected skip-gram loss."""
import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import minimize_scalar
from scipy.special import log_expit

random = np.random.default_rng(7)
size, window, negatives = 5, 2, 3
sentences = [random.integers(0, size, length).tolist() for length in (9, 4, 1, 14, 7)]
counts = np.zeros((size, size), int)
for sentence in sentences:
    for i, a in enumerate(sentence):
        for j, b in enumerate(sentence):
            if 0 < abs(i - j) <= window:
                counts[a, b] += 1
joint = counts / counts.sum()
pmi = np.log(joint) - np.log(joint.sum(1, keepdims=True)) - np.log(joint.sum(0, keepdims=True))
frequency = np.bincount(np.concatenate(sentences), minlength=size) ** 0.75
noise = frequency / frequency.sum()
best = np.zeros((size, size))
for a in range(size):
    for b in range(size):
        true, false = counts[a, b], negatives * counts[a].sum() * noise[b]
        best[a, b] = minimize_scalar(lambda x: -true * log_expit(x) - false * log_expit(-x), bracket=(-3, 3), tol=1e-14).x
output = {
    "generator": "co-occurrence.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "size": size, "window": window, "negatives": negatives, "sentences": sentences, "counts": counts.tolist(), "pmi": pmi.tolist(),
    "noise": noise.tolist(), "best": best.tolist(),
}
assert (counts > 0).all()
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
