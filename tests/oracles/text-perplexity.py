"""Independent figures for src/maths/text-perplexity.ts, from logarithms of products in NumPy."""
import json
import pathlib

import numpy as np

random = np.random.default_rng(20261122)
cases = []
for text, size in (("the ferry waits.", 4), ("Fähre", 3), ("渡し船", 9)):
    p = random.uniform(0.01, 1, size)
    cases.append({
        "text": text, "probabilities": p.tolist(), "bytes": len(text.encode("utf-8")),
        "perplexity": float(np.prod(p) ** (-1 / size)), "bitsPerByte": float(-np.log2(np.prod(p)) / len(text.encode("utf-8"))),
    })
output = {"generator": "text-perplexity.py", "versions": {"numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1, ensure_ascii=False) + "\n")
