"""Independent figures for src/maths/glove.ts, written with NumPy's arrays."""
import json
import pathlib

import numpy as np

random = np.random.default_rng(11)
rows, columns, width = 4, 6, 3
counts = random.integers(0, 180, (rows, columns)) * random.integers(0, 2, (rows, columns))
words, contexts = random.normal(size=(rows, width)), random.normal(size=(columns, width))
word_offsets, context_offsets = random.normal(size=rows), random.normal(size=columns)
weight = np.where(counts < 100, (counts / 100) ** 0.75, 1.0)
log = np.log(np.where(counts > 0, counts, 1))
error = words @ contexts.T + word_offsets[:, None] + context_offsets[None, :] - log
output = {
    "generator": "glove.py", "versions": {"numpy": np.__version__}, "counts": counts.tolist(), "words": words.tolist(), "contexts": contexts.tolist(),
    "wordOffsets": word_offsets.tolist(), "contextOffsets": context_offsets.tolist(),
    "weights": weight.tolist(), "loss": float((weight * error**2)[counts > 0].sum()),
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
