"""Figures for the tests of clip-loss and volume-rendering: PyTorch's cross-entropy both ways, NumPy's cumulative product."""
import json
import pathlib
import platform

import numpy
import torch
import torch.nn.functional as F

torch.manual_seed(2103)
generator = numpy.random.default_rng(2003)

contrastive = []
for size, temperature in ((1, 1.0), (3, 0.5), (6, 0.07)):
    similarities = 2 * torch.rand(size, size, dtype=torch.float64) - 1
    target = torch.arange(size)
    logits = similarities / temperature
    loss = (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2
    contrastive.append({"similarities": similarities.tolist(), "temperature": temperature, "loss": loss.item()})

rays = []
for size in (1, 4, 12):
    densities, spacings = 3 * generator.random(size), generator.random(size)
    colors = generator.random((size, 3))
    opacity = 1 - numpy.exp(-densities * spacings)
    light = numpy.concatenate([[1.0], numpy.cumprod(1 - opacity)])
    weights = light[:-1] * opacity
    rays.append({"densities": densities.tolist(), "spacings": spacings.tolist(), "colors": colors.tolist(),
                 "light": light.tolist(), "weights": weights.tolist(), "color": (weights @ colors).tolist()})

output = {"generator": "multimodal.py",
          "versions": {"python": platform.python_version(), "torch": torch.__version__, "numpy": numpy.__version__},
          "contrastive": contrastive, "rays": rays}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
