"""Figures for quantization.test.ts, with PyTorch's own per-tensor quantization and NumPy.

Symmetric grids use levels -(2^(b-1) - 1) ... 2^(b-1) - 1 and zero point 0; torch.fake_quantize_per_tensor_affine rounds to them. Asymmetric
grids from the smallest to the largest number have a zero that need not be a level, which torch does not do: NumPy lays them out
as all of their points and takes the nearest. Writes tests/oracles/quantization.json.
"""
import json
import pathlib
import platform

import numpy as np
import torch

random = np.random.default_rng(20261128)
cases = []
for bits in (2, 3, 4, 8):
    for size, group, outlier in ((32, 32, 1), (32, 8, 1), (48, 16, 20), (10, 4, 5)):
        # kept as 32-bit numbers, so that torch sees the same numbers
        values = random.normal(size=size).astype(np.float32)
        values[3] *= outlier
        most = 2 ** (bits - 1) - 1
        symmetric, asymmetric = [], []
        for start in range(0, size, group):
            own = values[start : start + group]
            scale = float(np.abs(own.astype(np.float64)).max() / most)
            symmetric += torch.fake_quantize_per_tensor_affine(torch.tensor(own), scale, 0, -most, most).tolist()
            points = np.linspace(own.min().astype(np.float64), own.max().astype(np.float64), 2**bits)
            asymmetric += [float(points[np.abs(points - value).argmin()]) for value in own.astype(np.float64)]
        cases.append({
            "bits": bits, "group": group, "values": [float(value) for value in values],
            "symmetric": symmetric, "asymmetric": asymmetric,
            "error": float(np.sqrt(np.mean((values.astype(np.float64) - np.array(asymmetric)) ** 2))),
        })

output = {"generator": "quantization.py", "versions": {"python": platform.python_version(), "numpy": np.__version__, "torch": torch.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
