"""Figures for normalization.test.ts: PyTorch's layer_norm."""
import json
import pathlib
import platform

import torch
import torch.nn.functional as F

torch.manual_seed(2016)
double = {"dtype": torch.float64}
cases = []
for size in (2, 5, 16):
    x, gains, shifts = 3 * torch.randn(size, **double) + 1, torch.randn(size, **double), torch.randn(size, **double)
    cases.append({"values": x.tolist(), "gains": gains.tolist(), "shifts": shifts.tolist(),
                  "plain": F.layer_norm(x, [size]).tolist(), "learned": F.layer_norm(x, [size], gains, shifts).tolist()})
output = {"generator": "normalization.py", "versions": {"python": platform.python_version(), "torch": torch.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
