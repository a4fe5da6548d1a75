"""Figures for the tests of src/maths on training at scale. Writes tests/oracles/training-at-scale.json.

Formats: NumPy float16, PyTorch bfloat16; E5M2 as the upper byte of float16. All-reduce: sums of NumPy. Pipeline: a greedy simulation
in which every stage starts what is ready. Checkpoints: SciPy's bounded minimum of the exact expected loss for exponential failures.
"""
import json
import pathlib
import platform

import numpy as np
import scipy
import torch
from scipy.optimize import minimize_scalar

rng = np.random.default_rng(20261128)
values = np.concatenate(
    [
        rng.standard_normal(40) * 10.0 ** rng.integers(-9, 5, 40),
        np.array([65504.0, 65519.0, 65520.0, 2.0**-24, 2.0**-25, 1.5 * 2.0**-25, 1 + 2.0**-11, 1 + 3 * 2.0**-11, 1 / 3, 0.0]),
    ]
)
half = [float(v) if np.isfinite(v) else None for v in values.astype(np.float16)]
brain = [float(v) for v in torch.tensor(values, dtype=torch.float64).to(torch.bfloat16).to(torch.float64)]
single = [float(v) for v in values.astype(np.float32)]


def greedy(stages, batches):
    """Length of a step: forward passes of length 1 in order, then backward passes of length 2 in reverse order."""
    free = [0.0] * stages
    done = {}
    for b in range(batches):
        for s in range(stages):
            start = max(free[s], done.get(("f", s - 1, b), 0.0))
            done["f", s, b] = free[s] = start + 1
    for b in reversed(range(batches)):
        for s in reversed(range(stages)):
            start = max(free[s], done.get(("b", s + 1, b), 0.0), done["f", stages - 1, batches - 1] if s == stages - 1 else 0.0)
            done["b", s, b] = free[s] = start + 2
    return max(free)


arrays = rng.integers(-50, 50, (5, 12))


def exact_loss(interval, save, mean):
    """Lost share when failures are exponential, also while saving, and a failed interval is begun again."""
    return 1 - interval / (mean * np.expm1((interval + save) / mean))


checkpoints = []
for save, mean in [(10, 3600), (60, 11136), (300, 86400)]:
    best = minimize_scalar(exact_loss, bounds=(save / 10, mean), args=(save, mean), method="bounded")
    checkpoints.append({"save": save, "mean": mean, "interval": float(best.x), "lost": float(best.fun)})

out = {
    "generator": "training-at-scale.py",
    "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__, "torch": torch.__version__},
    "formats": {"values": [float(v) for v in values], "half": half, "brain": brain, "single": single},
    "ring": {"arrays": arrays.tolist(), "sum": arrays.sum(axis=0).tolist()},
    "pipeline": [{"stages": s, "batches": b, "length": greedy(s, b)} for s, b in [(1, 1), (2, 3), (4, 4), (4, 8), (16, 16)]],
    "checkpoints": checkpoints,
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, indent=1) + "\n")
