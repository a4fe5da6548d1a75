"""Figures for the tests of squared-error, cross-entropy-loss, info-nce and preference-loss: PyTorch's losses and gradients."""
import json
import pathlib
import platform

import torch
import torch.nn.functional as F

torch.manual_seed(2305)
double = {"dtype": torch.float64}

squared = []
for size in (1, 4, 9):
    answers, targets = torch.randn(size, **double).requires_grad_(), torch.randn(size, **double)
    loss = F.mse_loss(answers, targets)
    loss.backward()
    squared.append({"answers": answers.tolist(), "targets": targets.tolist(), "loss": loss.item(),
                    "gradient": answers.grad.tolist(), "absolute": F.l1_loss(answers, targets).item()})

tokens = []
for size, target in ((2, 0), (5, 3), (30, 17)):
    logits = (4 * torch.randn(size, **double)).requires_grad_()
    loss = F.cross_entropy(logits.unsqueeze(0), torch.tensor([target]))
    loss.backward()
    tokens.append({"logits": logits.tolist(), "target": target, "loss": loss.item(), "gradient": logits.grad.tolist()})

contrastive = []
for size, temperature in ((1, 1.0), (3, 0.5), (6, 0.07)):
    similarities = torch.rand(size, size, **double).requires_grad_()
    loss = F.cross_entropy(similarities / temperature, torch.arange(size))
    loss.backward()
    contrastive.append({"similarities": similarities.tolist(), "temperature": temperature, "loss": loss.item(),
                        "gradient": similarities.grad.tolist()})

preferences = []
for strength in (0.1, 0.5, 2.0):
    logs = (-3 * torch.rand(4, **double)).requires_grad_()
    rewards = torch.randn(2, **double).requires_grad_()
    bradley = -F.logsigmoid(rewards[0] - rewards[1])
    bradley.backward()
    direct = -F.logsigmoid(strength * ((logs[0] - logs[1]) - (logs[2] - logs[3])))
    preferences.append({"strength": strength, "rewards": rewards.tolist(), "bradleyTerry": bradley.item(),
                        "rewardGradient": rewards.grad.tolist(), "probability": torch.sigmoid(rewards[0] - rewards[1]).item(),
                        "chosen": {"model": logs[0].item(), "reference": logs[1].item()},
                        "rejected": {"model": logs[2].item(), "reference": logs[3].item()}, "direct": direct.item()})

# Direct preference optimization of a linear softmax policy, by autograd all the way.
features = torch.tensor([[1.0, 0.2], [1.0, -0.8], [0.0, 1.5]], **double)
parameters = torch.tensor([0.3, -0.1], **double, requires_grad=True)
reference = F.log_softmax(features @ parameters.detach(), 0)
path = [reference.exp().tolist()]
optimizer = torch.optim.SGD([parameters], lr=2.0)
for _ in range(12):
    optimizer.zero_grad()
    model = F.log_softmax(features @ parameters, 0)
    (-F.logsigmoid(0.5 * ((model[0] - reference[0]) - (model[1] - reference[1])))).backward()
    optimizer.step()
    path.append(F.softmax(features @ parameters.detach(), 0).tolist())
policy = {"features": features.tolist(), "parameters": [0.3, -0.1], "strength": 0.5, "rate": 2.0, "path": path}

output = {"generator": "objectives.py", "versions": {"python": platform.python_version(), "torch": torch.__version__},
          "squared": squared, "tokens": tokens, "contrastive": contrastive, "preferences": preferences, "policy": policy}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
