"""Residual quantization with NumPy, and bit rates of codecs."""
import json
import platform
from pathlib import Path

import numpy as np

rng = np.random.default_rng(9)
cases = []
for width, entries, books in [(1, 4, 3), (3, 8, 2), (4, 5, 4)]:
    codebooks = [rng.normal(0, 0.5 ** b, (entries, width)) for b in range(books)]
    frame = rng.normal(size=width)
    rest, indices = frame.copy(), []
    for book in codebooks:
        index = int(np.argmin(((book - rest) ** 2).sum(axis=1)))
        indices.append(index)
        rest = rest - book[index]
    cases.append({"frame": frame.tolist(), "codebooks": [book.tolist() for book in codebooks], "indices": indices,
                  "sum": (frame - rest).tolist()})

out = {"generator": "tests/oracles/residual-quantization.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
