"""Figures for online-softmax, linear-attention, expert-routing and sparse-mask tests, by PyTorch and NumPy: attention in one
piece under masks that are built another way, a Gaussian mean by quadrature, the router by torch.topk, Mixtral tensor by tensor.
Writes tests/oracles/long-context.json.
"""
import json
import pathlib
import platform

import numpy as np
import torch

torch.manual_seed(8)
torch.set_default_dtype(torch.float64)


def banded(n, reach, globals_):
    band = np.triu(np.tril(np.ones((n, n)), reach), -reach)
    band[globals_, :] = 1
    band[:, globals_] = 1
    return band


def strided(n, stride):
    i, j = np.indices((n, n))
    return ((i >= j) & ((i - j < stride) | ((i - j) % stride == 0))).astype(float)


n, m, d, v = 6, 9, 4, 3
q, k, values = torch.randn(n, d) * 2, torch.randn(m, d) * 2, torch.randn(m, v)
mask = torch.where(torch.rand(n, m) < 0.3, float("-inf"), 0.0)
mask[:, 0] = 0.0
attend = lambda mask: (torch.softmax(q @ k.T / d**0.5 + mask, dim=1) @ values).tolist()
nodes, weights = np.polynomial.hermite_e.hermegauss(60)
weights = weights / weights.sum()
x, y = 0.7, -1.2
scores = torch.randn(7, 5)
top = torch.topk(scores, 2, dim=1)
gates = torch.zeros_like(scores).scatter(1, top.indices, torch.softmax(top.values, dim=1))
probabilities = torch.softmax(scores, dim=1)
shares = torch.bincount(scores.argmax(dim=1), minlength=5) / 7
tensors = [(32000, 4096), (32000, 4096), (4096,)] + 32 * (
    [(4096, 4096), (1024, 4096), (1024, 4096), (4096, 4096), (8, 4096), (4096,), (4096,)] + 8 * 3 * [(14336, 4096)])
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({
    "generator": "tests/oracles/long-context.py",
    "versions": {"python": platform.python_version(), "numpy": np.__version__, "torch": torch.__version__},
    "attention": {"queries": q.tolist(), "keys": k.tolist(), "values": values.tolist(), "plain": attend(torch.zeros(n, m)),
                  "allowed": (mask == 0).tolist(), "masked": attend(mask)},
    "kernel": {"x": x, "y": y, "nodes": nodes.tolist(), "weights": weights.tolist(), "mean": float(np.exp(x * y))},
    "routing": {"scores": scores.tolist(), "gates": gates.tolist(), "loss": float(5 * (shares * probabilities.mean(dim=0)).sum())},
    "mixtral": int(sum(np.prod(np.array(t, dtype=np.int64)) for t in tensors)),
    "masks": {"window": banded(9, 2, [0, 5]).tolist(), "strided": strided(10, 3).tolist()},
}) + "\n")
