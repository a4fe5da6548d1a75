"""Known and generated pictures joined by a mask, with NumPy."""
import json
import platform
from pathlib import Path

import numpy as np

rng = np.random.default_rng(11)
cases = []
for hard in (True, False):
    known, generated = rng.normal(size=(2, 8))
    mask = rng.integers(0, 2, 8).astype(float) if hard else rng.uniform(0, 1, 8)
    joined = np.where(mask == 1, known, generated) if hard else generated + mask * (known - generated)
    cases.append({"known": known.tolist(), "generated": generated.tolist(), "mask": mask.tolist(), "joined": joined.tolist()})

out = {"generator": "tests/oracles/masked-step.py",
       "versions": {"python": platform.python_version(), "numpy": np.__version__}, "cases": cases}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
