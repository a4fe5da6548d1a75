"""Figures for the tests of masked and dilated convolutions, a small picture model and error recovery: PyTorch, NumPy."""
import itertools
import json
import pathlib
import platform

import numpy
import torch
import torch.nn.functional as F

torch.manual_seed(1601)


def mask(size, center):
    m = torch.zeros(size, size)
    middle = size // 2
    m[:middle] = 1
    m[middle, : middle + (1 if center else 0)] = 1
    return m


def seen(layers, size):
    """Pixels with a gradient, when all weights are positive."""
    reach = layers * (size - 1) // 2
    side = 2 * reach + 1
    picture = torch.ones(1, 1, side, side, dtype=torch.float64, requires_grad=True)
    out = picture
    for layer in range(layers):
        weights = (torch.rand(size, size, dtype=torch.float64) + 0.5) * mask(size, layer > 0)
        out = F.conv2d(out, weights[None, None], padding=size // 2)
    out[0, 0, reach, reach].backward()
    return (picture.grad[0, 0] > 0).int().tolist()


visible = [{"layers": n, "size": s, "seen": seen(n, s)} for n, s in ((1, 3), (2, 3), (4, 3), (2, 5))]

dilated = []
for size, gaps in ((2, [1, 2, 4, 8]), (3, [1, 2, 4]), (2, [1, 2, 4, 1, 2, 4])):
    signal = torch.randn(1, 1, 80, dtype=torch.float64, requires_grad=True)
    out = signal
    kernels = []
    for gap in gaps:
        kernel = torch.rand(size, dtype=torch.float64) + 0.5
        kernels.append(kernel.tolist())
        out = F.conv1d(F.pad(out, ((size - 1) * gap, 0)), kernel[None, None], dilation=gap)
    out[0, 0, -1].backward()
    reach = int((signal.grad[0, 0] != 0).sum())
    first = int((signal.grad[0, 0] != 0).int().argmax())
    dilated.append({"size": size, "dilations": gaps, "kernels": kernels, "signal": signal[0, 0].tolist(),
                    "last": out[0, 0, -1].item(), "field": 80 - first, "used": reach})

kernel = numpy.array([[0.3, 1.0, -0.2], [0.8, 0.0, 0.0], [0.0, 0.0, 0.0]])
pictures = []
for values in itertools.product((1, -1), repeat=6):
    picture = numpy.array(values, dtype=float).reshape(2, 3)
    padded = numpy.pad(picture, 1)
    log = 0.0
    for row in range(2):
        for column in range(3):
            score = float((padded[row : row + 3, column : column + 3] * kernel).sum())
            p = 1 / (1 + numpy.exp(-score))
            log += numpy.log(p if picture[row, column] > 0 else 1 - p)
    pictures.append({"picture": picture.astype(int).tolist(), "log": log})

recovery = []
for slip, back, steps in ((0.02, 0.0, 50), (0.02, 0.1, 50), (0.3, 0.9, 3)):
    chain = numpy.linalg.matrix_power(numpy.array([[1 - slip, slip], [back, 1 - back]]), steps)
    recovery.append({"slip": slip, "recovery": back, "steps": steps, "off": float(chain[0, 1])})

output = {"generator": "autoregressive.py",
          "versions": {"python": platform.python_version(), "torch": torch.__version__, "numpy": numpy.__version__},
          "visible": visible, "dilated": dilated, "kernel": kernel.tolist(), "pictures": pictures, "recovery": recovery}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
