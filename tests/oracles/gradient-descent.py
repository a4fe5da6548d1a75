"""Figures for gradient-descent.test.ts: PyTorch's optimizers on a bent valley (Rosenbrock's function, scaled down)."""
import json
import pathlib
import platform

import torch

double = {"dtype": torch.float64}
rules = {
    "plain": (torch.optim.SGD, {"lr": 0.05}, {"rate": 0.05}),
    "momentum": (torch.optim.SGD, {"lr": 0.01, "momentum": 0.9}, {"rate": 0.01, "keep": 0.9}),
    "adam": (torch.optim.Adam, {"lr": 0.1, "betas": (0.9, 0.999), "eps": 1e-8},
             {"rate": 0.1, "keepMean": 0.9, "keepSquare": 0.999, "floor": 1e-8}),
    "adamFast": (torch.optim.Adam, {"lr": 0.02, "betas": (0.5, 0.9), "eps": 1e-3},
                 {"rate": 0.02, "keepMean": 0.5, "keepSquare": 0.9, "floor": 1e-3}),
}
paths = {}
for name, (rule, options, ours) in rules.items():
    at = torch.tensor([-1.2, 1.0], **double, requires_grad=True)
    optimizer = rule([at], **options)
    path = [at.tolist()]
    for _ in range(25):
        optimizer.zero_grad()
        loss = (1 - at[0]) ** 2 / 2 + 2 * (at[1] - at[0] ** 2) ** 2
        loss.backward()
        optimizer.step()
        path.append(at.tolist())
    paths[name] = {"options": ours, "path": path}
output = {"generator": "gradient-descent.py", "versions": {"python": platform.python_version(), "torch": torch.__version__}, "paths": paths}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
