"""Peak signal-to-noise ratios, and expected errors of a mean and of a draw, with NumPy."""
import json
import platform
from pathlib import Path

import numpy as np

rng = np.random.default_rng(7)
ratios = []
for peak in (1.0, 255.0):
    for spread in (0.01, 0.2):
        original = rng.uniform(0, peak, (6, 5))
        restored = np.clip(original + rng.normal(0, spread * peak, original.shape), 0, peak)
        error = float(np.square(original - restored).mean())
        ratios.append({"original": original.ravel().tolist(), "restored": restored.ravel().tolist(), "peak": peak,
                       "decibels": float(20 * np.log10(peak) - 10 * np.log10(error))})

cases = []
for count in (2, 3, 5):
    pictures = rng.uniform(0, 1, (count, 4))
    chances = rng.dirichlet(np.ones(count))
    mean = chances @ pictures
    errors = np.square(pictures[:, None, :] - pictures[None, :, :]).mean(axis=2)
    cases.append({"pictures": pictures.tolist(), "chances": chances.tolist(),
                  "mean": float(chances @ np.square(pictures - mean).mean(axis=1)),
                  "draw": float(chances @ errors @ chances)})

out = {"generator": "tests/oracles/peak-signal-to-noise-ratio.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__}, "ratios": ratios, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
