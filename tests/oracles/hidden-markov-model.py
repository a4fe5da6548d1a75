"""Independent figures for src/maths/hidden-markov-model.ts: every hidden path listed and added up; long sequences by products of
matrices in the log domain (SciPy's logsumexp).
Run: python3 tests/oracles/hidden-markov-model.py
"""
import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy.special import logsumexp

random = np.random.default_rng(7)
cases = []
for states, outcomes, length in ((2, 3, 3), (3, 2, 5), (4, 4, 6)):
    start = random.dirichlet(np.ones(states))
    transition = random.dirichlet(np.ones(states), states)
    emission = random.dirichlet(np.ones(outcomes), states)
    observed = random.integers(0, outcomes, length)
    total, last, following = 0.0, np.zeros(states), np.zeros(outcomes)
    for path in itertools.product(range(states), repeat=length):
        p = start[path[0]] * np.prod([transition[a, b] for a, b in zip(path, path[1:])])
        p *= np.prod([emission[s, o] for s, o in zip(path, observed)])
        total += p
        last[path[-1]] += p
        following += p * transition[path[-1]] @ emission
    long = random.integers(0, outcomes, 3000)
    with np.errstate(divide="ignore"):
        log_t, log_e = np.log(transition), np.log(emission)
        alpha = np.log(start) + log_e[:, long[0]]
        for o in long[1:]:
            alpha = logsumexp(alpha[:, None] + log_t, axis=0) + log_e[:, o]
    cases.append({"start": start.tolist(), "transition": transition.tolist(), "emission": emission.tolist(),
                  "observed": observed.tolist(), "probability": total, "filtered": (last / total).tolist(),
                  "next": (following / total).tolist(), "long": long.tolist(), "logLong": float(logsumexp(alpha))})
output = {"generator": "hidden-markov-model.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
