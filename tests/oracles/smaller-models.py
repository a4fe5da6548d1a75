"""Oracle of distillation.ts and pruning.ts: torch's losses and gradients, numpy's sorting. Run: /usr/bin/python3 smaller-models.py"""
import json, pathlib
import numpy, torch

torch.set_default_dtype(torch.float64)
generator = numpy.random.default_rng(29)
distillation = []
for count, temperature in ((3, 1.0), (4, 4.0), (6, 0.5), (5, 20.0)):
    student, teacher = generator.normal(size=count) * 2, generator.normal(size=count) * 2
    logits = torch.tensor(student, requires_grad=True)
    target = torch.softmax(torch.tensor(teacher) / temperature, 0)
    loss = -temperature**2 * (target * torch.log_softmax(logits / temperature, 0)).sum()
    loss.backward()
    distillation.append({"student": student.tolist(), "teacher": teacher.tolist(), "temperature": temperature, "loss": loss.item(), "gradient": logits.grad.tolist()})
pruning = []
for count, share in ((8, 0.5), (12, 0.75)):
    weights = generator.normal(size=count)
    mask = numpy.zeros(count); mask[numpy.argsort(-numpy.abs(weights))[: count - int(share * count)]] = 1
    blocks = weights.reshape(-1, 4); keep = numpy.argsort(-numpy.abs(blocks), axis=1)[:, :2]
    pattern = numpy.zeros_like(blocks); numpy.put_along_axis(pattern, keep, 1, axis=1)
    pruning.append({"weights": weights.tolist(), "share": share, "pruned": (weights * mask).tolist(), "pattern": (blocks * pattern).ravel().tolist()})
here = pathlib.Path(__file__)
versions = {"numpy": numpy.__version__, "torch": torch.__version__}
here.with_suffix(".json").write_text(json.dumps({"generator": here.name, "versions": versions, "distillation": distillation, "pruning": pruning}, indent=1) + "\n")
