"""Oracle of tilted-policy.ts, clipped-objective.ts and low-rank-update.ts: scipy's numeric maximum over the simplex, torch's gradients, numpy's rank. Run: /usr/bin/python3 post-training.py"""
import json, pathlib
import numpy, scipy, torch
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax

torch.set_default_dtype(torch.float64)
generator = numpy.random.default_rng(23)
tilted = []
for count, strength in ((3, 1.0), (3, 0.4), (5, 0.7), (6, 2.5)):
    reference, rewards = generator.dirichlet(numpy.ones(count)), generator.normal(size=count)
    def worth(logits):
        log_p = log_softmax(logits)
        return -(numpy.exp(log_p) @ (rewards - strength * (log_p - numpy.log(reference))))
    found = minimize(worth, numpy.zeros(count), method="BFGS", options={"gtol": 1e-10})
    tilted.append({"reference": reference.tolist(), "rewards": rewards.tolist(), "strength": strength,
                   "policy": softmax(found.x).tolist(), "worth": float(-found.fun)})
clipped = []
for ratio, advantage in ((1.0, 0.5), (1.3, 0.5), (1.3, -0.5), (0.7, 0.5), (0.7, -0.5), (1.1, -2.0)):
    r = torch.tensor(ratio, requires_grad=True)
    value = torch.minimum(r * advantage, torch.clamp(r, 0.8, 1.2) * advantage)
    value.backward()
    clipped.append({"ratio": ratio, "advantage": advantage, "range": 0.2, "value": value.item(), "slope": r.grad.item()})
groups = []
for rewards in ([1.0, 0.0, 0.0, 1.0, 0.0], [0.3, -1.2, 2.0]):
    values = numpy.array(rewards)
    groups.append({"rewards": rewards, "advantages": ((values - values.mean()) / values.std()).tolist()})
low_rank = []
for outputs, inputs, rank, scale in ((4, 3, 1, 1.0), (5, 6, 2, 4.0)):
    frozen, up, down = generator.normal(size=(outputs, inputs)), generator.normal(size=(outputs, rank)), generator.normal(size=(rank, inputs))
    changed = frozen + scale / rank * numpy.einsum("or,ri->oi", up, down)
    low_rank.append({"frozen": frozen.tolist(), "up": up.tolist(), "down": down.tolist(), "scale": scale,
                     "changed": changed.tolist(), "rank": int(numpy.linalg.matrix_rank(changed - frozen))})
here = pathlib.Path(__file__)
versions = {"numpy": numpy.__version__, "scipy": scipy.__version__, "torch": torch.__version__}
here.with_suffix(".json").write_text(json.dumps({"generator": here.name, "versions": versions, "tilted": tilted, "clipped": clipped, "groups": groups, "lowRank": low_rank}, indent=1) + "\n")
