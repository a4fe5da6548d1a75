"""Independent figures for src/maths/visibility.ts: masks as NumPy blocks, np.ones for the source and np.tri for the target."""
import json
import pathlib

import numpy as np

cases = []
for source, target in ((1, 1), (3, 2), (4, 0), (2, 5)):
    length = source + target
    both = np.block([[np.ones((source, source)), np.zeros((source, target))], [np.ones((target, source)), np.tri(target)]])
    cases.append({"source": source, "target": target, "encoder": np.ones((length, length), int).tolist(), "decoder": np.tri(length, dtype=int).tolist(), "both": both.astype(int).tolist()})
output = {"generator": "visibility.py", "versions": {"numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
