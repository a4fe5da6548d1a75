"""Right answers among tries: binomial and hypergeometric probabilities of SciPy."""
import json
import platform
from pathlib import Path

import scipy
from scipy.stats import binom, hypergeom

passed = [{"share": p, "tries": k, "chance": float(binom.sf(0, k, p))} for p in [0.0, 0.02, 0.3, 1.0] for k in [1, 10, 100]]
estimate = [{"samples": n, "right": c, "tries": k, "chance": float(1 - hypergeom.pmf(0, n, c, k))}
            for n, c, k in [(5, 2, 1), (10, 3, 4), (100, 1, 10), (200, 150, 60), (20, 0, 5), (20, 20, 1)]]
vote = [{"share": p, "votes": k, "chance": float(binom.sf(k // 2, k, p))} for p in [0.1, 0.45, 0.5, 0.6, 0.9] for k in [1, 3, 11, 101]]
out = {"generator": "tests/oracles/repeated-sampling.py",
       "versions": {"python": platform.python_version(), "scipy": scipy.__version__},
       "passed": passed, "estimate": estimate, "vote": vote}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
