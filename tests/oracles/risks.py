"""Figures of the chapter on risks: watermark tests by SciPy, missing mass by enumerating samples with fractions."""
import itertools
import json
import platform
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
import scipy
from scipy.special import softmax
from scipy.stats import binom

marks = [{"green": g, "total": t, "share": s,
          "score": float((g - binom.mean(t, s)) / binom.std(t, s)), "tail": float(binom.sf(g - 1, t, s))}
         for g, t, s in [(20, 25, 0.5), (80, 100, 0.5), (70, 100, 0.5), (62, 100, 0.5), (30, 60, 0.25), (0, 8, 0.5), (400, 500, 0.4)]]
rng = np.random.default_rng(7)
boosts = []
for boost in [0.0, 0.5, 2.0, 5.0]:
    logits = rng.normal(size=12)
    green = np.arange(12) % 2 == 0
    boosts.append({"mass": float(softmax(logits)[green].sum()), "boost": boost,
                   "share": float(softmax(logits + boost * green)[green].sum())})
p = [Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)]
missing = []
for draws in [1, 2, 4, 6]:
    once = seen_less = Fraction(0)
    for sample in itertools.product(range(3), repeat=draws):
        chance = Fraction(1)
        for item in sample:
            chance *= p[item]
        counts = Counter(sample)
        once += chance * Fraction(sum(1 for n in counts.values() if n == 1), draws)
        seen_less += chance * sum(p[i] for i in range(3) if i not in sample[:-1])
    missing.append({"draws": draws, "estimate": float(once), "missingOneLess": float(seen_less)})
flags = [{"rate": f, "texts": k, "any": float(binom.sf(0, k, f))} for f, k in [(0.01, 1), (0.01, 30), (0.09, 12), (0.002, 500)]]
out = {"generator": "tests/oracles/risks.py",
       "versions": {"python": platform.python_version(), "scipy": scipy.__version__, "numpy": np.__version__},
       "probabilities": [float(x) for x in p], "marks": marks, "boosts": boosts, "missing": missing, "flags": flags}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
