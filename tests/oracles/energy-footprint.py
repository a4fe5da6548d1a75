"""Figures for energy-footprint.test.ts: a year of a data center added up hour by hour, and depreciation integrated numerically.

Writes tests/oracles/energy-footprint.json.
"""
import json
import pathlib
import platform

import numpy as np
import scipy
from scipy.integrate import quad

rng = np.random.default_rng(7)
cases = []
for _ in range(6):
    devices, hours = int(rng.integers(8, 20_000)), int(rng.integers(24, 2400))
    watts, pue, grid = float(rng.uniform(100, 900)), float(rng.uniform(1.02, 1.8)), float(rng.uniform(0.02, 0.9))
    kwh = np.full(hours, devices * watts / 1000) * pue
    cases.append({"acceleratorHours": devices * hours, "watts": watts, "overhead": pue, "intensity": grid,
                  "energy": float(kwh.sum() / 1000), "carbon": float((kwh * grid).sum() / 1000)})

decades = 0.14
worth = [{"value": 30_000.0, "devices": d, "days": n,
          "lost": d * quad(lambda t: 30_000 * decades * np.log(10) * 10 ** (-decades * t), 0, n / 365)[0]} for d, n in [(1000, 10), (16_384, 60)]]
out = {"generator": "energy-footprint.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
       "cases": cases, "worth": worth}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
