"""Figures for activation, feed-forward and backpropagation tests: PyTorch's layers and automatic differentiation."""
import json
import pathlib
import platform

import torch
import torch.nn.functional as F

torch.manual_seed(1986)
double = {"dtype": torch.float64}
named = {"relu": F.relu, "tanh": torch.tanh, "logistic": torch.sigmoid, "gelu": F.gelu, "identity": lambda x: x}

points = torch.linspace(-6, 6, 25, **double)
points.requires_grad_()
activations = {}
for name, f in named.items():
    value = f(points)
    (slope,) = torch.autograd.grad(value.sum(), points)
    # At the corner of the ReLU PyTorch takes the slope 0, as this book does.
    activations[name] = {"value": value.tolist(), "slope": slope.tolist()}

networks = []
for sizes, kinds in [([1, 1, 1], ["tanh", "identity"]), ([3, 4, 2], ["gelu", "logistic"]), ([2, 5, 5, 3], ["relu", "tanh", "identity"])]:
    layers = []
    for inputs, outputs, kind in zip(sizes, sizes[1:], kinds):
        layers.append({
            "weights": torch.randn(outputs, inputs, **double).requires_grad_(),
            "biases": torch.randn(outputs, **double).requires_grad_(),
            "activation": kind,
        })
    x, target = torch.randn(sizes[0], **double), torch.randn(sizes[-1], **double)
    h = x
    for layer in layers:
        h = named[layer["activation"]](F.linear(h, layer["weights"], layer["biases"]))
    loss = ((h - target) ** 2).sum() / 2
    loss.backward()
    networks.append({
        "layers": [{"weights": l["weights"].tolist(), "biases": l["biases"].tolist(), "activation": l["activation"],
                    "weightSlopes": l["weights"].grad.tolist(), "biasSlopes": l["biases"].grad.tolist()} for l in layers],
        "input": x.tolist(), "target": target.tolist(), "output": h.tolist(), "loss": loss.item(),
    })

output = {"generator": "backpropagation.py", "versions": {"python": platform.python_version(), "torch": torch.__version__},
          "points": points.tolist(), "activations": activations, "networks": networks}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
