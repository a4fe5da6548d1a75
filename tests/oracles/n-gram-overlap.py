"""Independent figures for src/maths/n-gram-overlap.ts: NLTK's BLEU, counters for chrF, a table for the longest common subsequence.

Needs Debian's python3-nltk. NLTK's own chrF averages F-scores; the paper, and sacreBLEU, average precisions and recalls first.
"""
import json
import pathlib
import warnings
from collections import Counter

import nltk
import numpy as np
from nltk.translate.bleu_score import corpus_bleu

warnings.filterwarnings("ignore")
reference = "the ferry crosses the river every evening ."
candidates = {
    "order": "every evening the ferry crosses the river .",
    "meaning": "the ferry crosses the river every morning .",
    "paraphrase": "each night the boat goes over the water .",
    "short": "the ferry crosses the river",
    "long": "the ferry crosses the river every evening . the ferry crosses the river every evening .",
    "same": reference,
}


def common(a, b):
    table = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1, j + 1] = table[i, j] + 1 if x == y else max(table[i, j + 1], table[i + 1, j])
    return int(table[-1, -1])


def chrf(candidate, reference, beta):
    c, r = candidate.replace(" ", ""), reference.replace(" ", "")
    shares = []
    for n in range(1, 7):
        ours, theirs = (Counter(t[i:i + n] for i in range(len(t) - n + 1)) for t in (c, r))
        both = (ours & theirs).total()
        shares.append((both / ours.total(), both / theirs.total()))
    precision, recall = np.mean(shares, axis=0)
    return float((1 + beta**2) * precision * recall / (beta**2 * precision + recall))


cases = []
for name, candidate in candidates.items():
    c, r = candidate.split(), reference.split()
    length = common(c, r)
    precision, recall = length / len(c), length / len(r)
    bleu = corpus_bleu([[r]], [c])
    cases.append({
        "name": name, "candidate": candidate, "reference": reference, "common": length,
        # NLTK puts the smallest positive number in place of a zero precision; the paper's product is zero.
        "bleu": 0 if bleu < 1e-50 else bleu,
        "rougeL": 2 * precision * recall / (precision + recall),
        "chrF2": chrf(candidate, reference, 2), "chrF3": chrf(candidate, reference, 3),
    })
pairs = [candidates["order"], candidates["meaning"], candidates["short"]]
output = {
    "generator": "n-gram-overlap.py", "versions": {"nltk": nltk.__version__, "numpy": np.__version__}, "cases": cases,
    "corpus": {"candidates": pairs, "reference": reference, "bleu": corpus_bleu([[reference.split()]] * 3, [c.split() for c in pairs])},
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
