"""Shares of two outcomes at a temperature, as SciPy's softmax of logarithms divided by the temperature."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.special import softmax

cases = [{"share": p, "temperature": t, "output": float(softmax(np.log([p, 1 - p]) / t)[0])}
         for p in [0.01, 0.3, 0.5, 0.66, 0.9] for t in [0.1, 0.5, 1.0, 2.0]]
out = {"generator": "tests/oracles/amplified-share.py",
       "versions": {"python": platform.python_version(), "scipy": scipy.__version__}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
