"""Compute for a smaller loss above the floor by root finding on the law itself, and years by compounding."""
import json
import platform
from pathlib import Path

import scipy
from scipy.optimize import brentq

costs = []
for exponent in [0.05, 0.155, 0.178, 0.5]:
    for share in [0.1, 0.5, 0.9]:
        log10 = brentq(lambda x: 10 ** (-exponent * x) - share, 0, 40, xtol=1e-14)
        costs.append({"exponent": exponent, "share": share, "factor": 10 ** log10})

years = []
for stock, now, growth in [(300, 15, 2.4), (100, 15, 2.4), (1000, 15, 2.4), (10, 20, 1.5)]:
    years.append({"stock": stock, "now": now, "growth": growth,
                  "years": brentq(lambda t: now * growth ** t - stock, -50, 50, xtol=1e-13)})

out = {"generator": "tests/oracles/returns-to-scale.py",
       "versions": {"python": platform.python_version(), "scipy": scipy.__version__}, "costs": costs, "years": years}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
