"""Independent figures for src/maths/multilayer-perceptron.ts, layer-activation.ts, adam.ts and gradient-penalty.ts: PyTorch's layers, autograd and optimizer."""
import json
import pathlib

import torch
from torch import nn

torch.manual_seed(20261122)
torch.set_default_dtype(torch.float64)
bends = {"silu": nn.SiLU, "tanh": nn.Tanh, "leaky-relu": lambda: nn.LeakyReLU(0.2)}


def network(sizes, activation):
    parts = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        parts += [nn.Linear(inputs, outputs), bends[activation]()]
    return nn.Sequential(*parts[:-1])


def linears(net):
    return [part for part in net if isinstance(part, nn.Linear)]


def flat(pairs):
    """Layer after layer, inputs by outputs, the bias last: the layout of the book's networks."""
    return torch.cat([torch.cat([weight.T, bias[None]]).flatten() for weight, bias in pairs]).tolist()


def parameters(net):
    return flat((layer.weight.detach(), layer.bias.detach()) for layer in linears(net))


def gradients(net):
    return flat((layer.weight.grad, layer.bias.grad) for layer in linears(net))


passes = []
for activation in bends:
    sizes = [3, 4, 5, 2]
    net = network(sizes, activation)
    x = torch.randn(6, 3, requires_grad=True)
    pull = torch.randn(6, 2)
    y = net(x)
    y.backward(pull)
    passes.append({"activation": activation, "sizes": sizes, "parameters": parameters(net), "input": x.detach().flatten().tolist(),
                   "outputGradient": pull.flatten().tolist(), "output": y.detach().flatten().tolist(),
                   "parameterGradient": gradients(net), "inputGradient": x.grad.flatten().tolist()})

values = [-40.0, -3.0, -0.5, 0.0, 0.5, 3.0, 40.0]
activations = []
for activation in bends:
    x = torch.tensor(values, requires_grad=True)
    y = bends[activation]()(x)
    y.sum().backward()
    activations.append({"activation": activation, "values": y.tolist(), "slopes": x.grad.tolist()})

start = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
adam = torch.optim.Adam([start], lr=0.1, betas=(0.8, 0.95), eps=1e-6)
path = []
for step in range(5):
    adam.zero_grad()
    (start ** 2 * torch.tensor([1.0, 0.1, 3.0])).sum().backward()
    adam.step()
    path.append(start.tolist())

critic = network([2, 6, 5, 1], "leaky-relu")
x = torch.randn(8, 2, requires_grad=True)
penalties = []
for weight, wanted in ((10, 1), (3, 0)):
    for layer in linears(critic):
        layer.weight.grad = layer.bias.grad = None
    (slope,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    penalty = weight * ((slope.norm(dim=1) - wanted) ** 2).mean()
    penalty.backward()
    zero = [torch.zeros_like(layer.bias) if layer.bias.grad is None else layer.bias.grad for layer in linears(critic)]
    penalties.append({"weight": weight, "length": wanted, "penalty": penalty.item(),
                      "gradient": flat((layer.weight.grad, bias) for layer, bias in zip(linears(critic), zero))})
wasserstein = {"sizes": [2, 6, 5, 1], "parameters": parameters(critic), "input": x.detach().flatten().tolist(), "penalties": penalties}

output = {"generator": pathlib.Path(__file__).name, "versions": {"torch": torch.__version__},
          "cases": {"passes": passes, "values": values, "activations": activations, "adam": path, "gradientPenalty": wasserstein}}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
