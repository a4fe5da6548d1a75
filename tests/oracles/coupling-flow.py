"""Independent figures for src/maths/coupling-flow.ts: the same flow in PyTorch, with its autograd and its numerical Jacobian."""
import json
import math
import pathlib

import torch
from torch import nn

torch.manual_seed(20261128)
torch.set_default_dtype(torch.float64)
layers, hidden, reach, rows = 3, 4, 1.5, 5
nets = [nn.Sequential(nn.Linear(1, hidden), nn.Tanh(), nn.Linear(hidden, hidden), nn.Tanh(), nn.Linear(hidden, 2)) for _ in range(layers)]


def flat(net, get):
    """Layer after layer, inputs by outputs, the bias last: the layout of the book's networks."""
    parts = [part for part in net if isinstance(part, nn.Linear)]
    return torch.cat([torch.cat([get(part.weight).T, get(part.bias)[None]]).flatten() for part in parts]).tolist()


def normalize(x):
    total = torch.zeros(x.shape[:-1])
    for index, net in enumerate(nets):
        kept = index % 2
        answer = net(x[..., kept:kept + 1])
        log_scale = reach * torch.tanh(answer[..., 0] / reach)
        moved = x[..., 1 - kept] * torch.exp(log_scale) + answer[..., 1]
        x = torch.stack([x[..., 0], moved] if kept == 0 else [moved, x[..., 1]], -1)
        total = total + log_scale
    return x, total


points = (1.5 * torch.randn(rows, 2)).requires_grad_()
noise, log_determinant = normalize(points)
log_density = log_determinant - (noise ** 2).sum(-1) / 2 - math.log(2 * math.pi)
loss = -log_density.mean()
loss.backward()
jacobians = [torch.autograd.functional.jacobian(lambda x: normalize(x)[0], point.detach()) for point in points]

output = {"generator": pathlib.Path(__file__).name, "versions": {"torch": torch.__version__},
          "cases": {"layers": layers, "hidden": hidden, "reach": reach,
                    "parameters": [flat(net, lambda p: p.detach()) for net in nets], "points": points.detach().flatten().tolist(),
                    "noise": noise.detach().flatten().tolist(), "logDeterminant": [torch.linalg.slogdet(j)[1].item() for j in jacobians],
                    "logDensity": log_density.tolist(), "loss": loss.item(),
                    "parameterGradients": [flat(net, lambda p: p.grad) for net in nets], "pointGradient": points.grad.flatten().tolist()}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
