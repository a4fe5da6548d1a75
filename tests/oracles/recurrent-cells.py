"""Figures for recurrent-cell, lstm-cell and gradient-through-time tests: PyTorch's RNNCell and LSTMCell, and autograd."""
import json
import pathlib
import platform

import torch

torch.manual_seed(1997)
double = {"dtype": torch.float64}
steps = 6


def layer(recurrent, inputs, bias):
    return {"recurrent": recurrent.tolist(), "input": inputs.tolist(), "biases": bias.tolist()}


def zero_input_bias(cell):
    with torch.no_grad():
        cell.bias_ih.zero_()


simple = []
for size, width in ((1, 1), (3, 2)):
    cell = torch.nn.RNNCell(width, size, nonlinearity="tanh", **double)
    zero_input_bias(cell)
    xs, h0, direction = torch.randn(steps, width, **double), torch.randn(size, **double), torch.randn(size, **double)
    states = [h0.clone().requires_grad_()]
    for x in xs:
        states.append(cell(x.unsqueeze(0), states[-1].unsqueeze(0)).squeeze(0))
    grads = torch.autograd.grad((states[-1] * direction).sum(), states)
    simple.append({"weights": layer(cell.weight_hh, cell.weight_ih, cell.bias_hh), "inputs": xs.tolist(),
                   "direction": direction.tolist(), "states": [s.tolist() for s in states], "slopes": [g.tolist() for g in grads]})

gated = []
for size, width in ((1, 1), (3, 2)):
    cell = torch.nn.LSTMCell(width, size, **double)
    zero_input_bias(cell)
    xs, direction = torch.randn(steps, width, **double), torch.randn(size, **double)
    h, c = torch.randn(size, **double).requires_grad_(), torch.randn(size, **double).requires_grad_()
    states = [(h, c)]
    for x in xs:
        h, c = cell(x.unsqueeze(0), (states[-1][0].unsqueeze(0), states[-1][1].unsqueeze(0)))
        states.append((h.squeeze(0), c.squeeze(0)))
    flat = [part for state in states for part in state]
    grads = torch.autograd.grad((states[-1][0] * direction).sum(), flat, allow_unused=True)
    grads = [torch.zeros_like(part) if grad is None else grad for part, grad in zip(flat, grads)]
    # PyTorch stacks the gates as input, forget, candidate, output.
    names = ["write", "forget", "candidate", "read"]
    weights = {name: layer(r, i, b) for name, r, i, b in zip(
        names, cell.weight_hh.chunk(4), cell.weight_ih.chunk(4), cell.bias_hh.chunk(4))}
    gated.append({"weights": weights, "inputs": xs.tolist(), "direction": direction.tolist(),
                  "states": [{"output": a.tolist(), "cell": b.tolist()} for a, b in states],
                  "slopes": [{"output": a.tolist(), "cell": b.tolist()} for a, b in zip(grads[::2], grads[1::2])]})

output = {"generator": "recurrent-cells.py", "versions": {"python": platform.python_version(), "torch": torch.__version__},
          "simple": simple, "gated": gated}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
