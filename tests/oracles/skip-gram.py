"""Independent figures for src/maths/skip-gram.ts: the loss through SciPy's log_expit, its gradients by central differences of that loss."""
import json
import pathlib

import numpy as np
import scipy
from scipy.special import log_expit

random = np.random.default_rng(20261123)


def loss(parts):
    center, neighbor, negatives = parts
    return float(-log_expit(center @ neighbor) - log_expit(-(negatives @ center)).sum())


def slopes(parts):
    found = []
    for index, part in enumerate(parts):
        slope = np.zeros_like(part)
        for place in np.ndindex(part.shape):
            step = 1e-6
            values = []
            for sign in (1, -1):
                moved = [each.copy() for each in parts]
                moved[index][place] += sign * step
                values.append(loss(moved))
            slope[place] = (values[0] - values[1]) / (2 * step)
        found.append(slope)
    return found


cases = []
for width, count, scale in ((2, 1, 1), (3, 5, 1), (8, 2, 3), (4, 3, 20)):
    parts = [random.normal(0, scale, width), random.normal(0, scale, width), random.normal(0, scale, (count, width))]
    center, neighbor, negatives = slopes(parts)
    cases.append({
        "center": parts[0].tolist(), "neighbor": parts[1].tolist(), "randomWords": parts[2].tolist(), "loss": loss(parts),
        "toCenter": center.tolist(), "toNeighbor": neighbor.tolist(), "toRandomWords": negatives.tolist(),
    })
output = {"generator": "skip-gram.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
