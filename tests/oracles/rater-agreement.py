"""Independent figures for src/maths/rater-agreement.ts: scikit-learn's kappa and NLTK's alpha.

Needs Debian's python3-sklearn and python3-nltk.
"""
import json
import pathlib

import nltk
import numpy as np
import sklearn
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score

random = np.random.default_rng(20261122)
kappas = []
for table in ([[40, 10], [10, 40]], [[90, 5], [5, 0]], [[20, 3, 1], [4, 15, 2], [0, 5, 10]], [[0, 7], [9, 0]], [[10, 3, 0], [2, 4, 2], [0, 1, 2]], [[11, 2, 0], [1, 6, 1], [0, 0, 3]], [[3, 2, 1, 0], [0, 4, 2, 1], [1, 0, 5, 2], [2, 0, 1, 4]]):
    first, second = [], []
    for i, row in enumerate(table):
        for j, count in enumerate(row):
            first += [i] * count
            second += [j] * count
    kappas.append({"table": table, "kappa": float(cohen_kappa_score(first, second)), "weighted": float(cohen_kappa_score(first, second, weights="linear"))})
alphas = []
for items, raters, missing in ((12, 2, 0), (15, 3, 0), (20, 4, 0.3)):
    rows = []
    for _ in range(items):
        base = random.choice(["good", "fair", "poor"])
        row = [str(base if random.random() < 0.7 else random.choice(["good", "fair", "poor"])) for _ in range(raters)]
        rows.append([v for v in row if random.random() >= missing] if missing else row)
    data = [(f"r{r}", i, v) for i, row in enumerate(rows) if len(row) > 1 for r, v in enumerate(row)]
    alphas.append({"ratings": rows, "alpha": float(AnnotationTask(data=data).alpha())})
output = {"generator": "rater-agreement.py", "versions": {"nltk": nltk.__version__, "sklearn": sklearn.__version__}, "kappas": kappas, "alphas": alphas}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
