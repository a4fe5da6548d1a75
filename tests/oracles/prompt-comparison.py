"""McNemar's exact test as scipy.stats.binomtest; the expected maximum by sums over scipy's binomial, and once by drawing."""
import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import binom, binomtest

tests = [{"onlyFirst": a, "onlySecond": b, "probability": float(binomtest(a, a + b, 0.5).pvalue)}
         for a, b in [(9, 3), (3, 9), (18, 6), (40, 20), (1, 0), (7, 7), (0, 12), (105, 140), (300, 250)]]
maxima = []
for accuracy, questions, prompts in [(0.7, 50, 1), (0.7, 50, 20), (0.7, 1000, 20), (0.9, 20, 100), (0.5, 1, 3), (0.0, 10, 5), (1.0, 10, 5)]:
    x = np.arange(questions + 1)
    cdf = binom.cdf(x, questions, accuracy) ** prompts
    maxima.append({"accuracy": accuracy, "questions": questions, "prompts": prompts,
                   "expected": float((x * np.diff(np.concatenate([[0], cdf]))).sum() / questions)})
drawn = np.random.default_rng(11).binomial(50, 0.7, (200_000, 20)).max(1).mean() / 50

out = {"generator": "tests/oracles/prompt-comparison.py", "versions": {"python": platform.python_version(), "numpy": np.__version__,
       "scipy": scipy.__version__}, "tests": tests, "maxima": maxima, "drawn": float(drawn)}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
