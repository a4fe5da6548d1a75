"""Independent figures for src/maths/bayesian-network.ts: the full joint table of a random network of five variables as one tensor
(NumPy's einsum), and conditional probabilities by slicing it.
Run: python3 tests/oracles/bayesian-network.py
"""
import json
import pathlib

import numpy as np

random = np.random.default_rng(11)
parents = {"a": "", "b": "a", "c": "", "d": "bc", "e": "dc"}
network, operands, scripts = [], [], []
for name, above in parents.items():
    yes = random.uniform(0.05, 0.95, 2 ** len(above)).round(3)
    table = yes.reshape((2,) * len(above))
    operands.append(np.stack([1 - table, table], axis=-1))
    scripts.append(above + name)
    network.append({"name": name, "parents": list(above), "table": yes.tolist()})
joint = np.einsum(",".join(scripts) + "->abcde", *operands)
names = "abcde"


def ask(name, **evidence):
    index = tuple(slice(None) if n not in evidence else slice(int(evidence[n]), int(evidence[n]) + 1) for n in names)
    part = joint[index]
    axis = names.index(name)
    weights = part.sum(axis=tuple(i for i in range(5) if i != axis))
    return {"name": name, "evidence": evidence, "evidenceProbability": part.sum(), "posterior": weights[1] / weights.sum()}


cases = [ask("a", e=True), ask("c", d=False, a=True), ask("e", a=False), ask("b"), ask("c", e=True, b=False)]
output = {"generator": "bayesian-network.py", "versions": {"numpy": np.__version__}, "network": network,
          "joint": joint.ravel().tolist(), "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
