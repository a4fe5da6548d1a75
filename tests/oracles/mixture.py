"""Independent figures for src/maths/gaussian-mixture.ts, line-divergence.ts and mixture-descent.ts.

Densities vectorized in NumPy and checked against SciPy's norm; distances by fixed Gauss-Legendre quadrature between the bends of the
densities, with cumulative distributions from SciPy's ndtr, and checked once against SciPy's adaptive quadrature;
fits by SciPy's Nelder-Mead and L-BFGS on those integrals, started at the same place, not by EM or by our descent.
Run: python3 tests/oracles/mixture.py
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import expit, logsumexp, ndtr
from scipy.stats import norm

random = np.random.default_rng(20261124)


def log_density(x, mixture):
    return logsumexp([np.log(w) - ((x - m) / s) ** 2 / 2 - np.log(s * np.sqrt(2 * np.pi)) for w, m, s in mixture], axis=0)


def cumulative(x, mixture):
    return sum(w * ndtr((x - m) / s) for w, m, s in mixture)


nodes, weights = np.polynomial.legendre.leggauss(60)


def integral(f, *mixtures):
    ends = np.unique([m + k * s for mix in mixtures for _, m, s in mix for k in (-10, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 10)])
    half, middle = np.diff(ends) / 2, (ends[1:] + ends[:-1]) / 2
    return float((f(middle[:, None] + half[:, None] * nodes) @ weights) @ half)


def kl(p, q):
    return integral(lambda x: np.exp(log_density(x, p)) * (log_density(x, p) - log_density(x, q)), p, q)


def js(p, q):
    middle = [(w / 2, m, s) for w, m, s in [*p, *q]]
    return (kl(p, middle) + kl(q, middle)) / 2


def w1(p, q):
    return integral(lambda x: abs(cumulative(x, p) - cumulative(x, q)), p, q)


def as_bells(mixture):
    return [{"weight": float(w), "mean": float(m), "spread": float(s)} for w, m, s in mixture]


humps = [(0.6, -2.0, 0.7), (0.4, 2.0, 0.7)]
assert np.isclose(log_density(0.3, humps), np.log(0.6 * norm.pdf(0.3, -2, 0.7) + 0.4 * norm.pdf(0.3, 2, 0.7)))
adaptive = quad(lambda x: abs(cumulative(x, humps) - norm.cdf(x)), -12, 12, points=[-3, -1, 0, 1, 3], limit=400)[0]
assert np.isclose(adaptive, w1(humps, [(1.0, 0.0, 1.0)]), rtol=1e-5)
pairs = []
for p, q in ((humps, [(1.0, 0.0, 1.0)]), (humps, [(1.0, -2.1, 0.6)]), (humps, [(0.3, -1.0, 0.4), (0.7, 2.0, 1.5)]),
             ([(1.0, -4.0, 0.3)], [(1.0, 4.0, 0.3)])):
    entropy = -integral(lambda x: np.exp(log_density(x, p)) * log_density(x, p), p)
    pairs.append({"p": as_bells(p), "q": as_bells(q), "entropy": entropy, "forward": kl(p, q), "reverse": kl(q, p),
                  "jensenShannon": js(p, q), "wasserstein": w1(p, q)})

fits = []
for name, distance in (("reverse", lambda q: kl(q, humps)), ("jensenShannon", lambda q: js(humps, q)),
                       ("wasserstein", lambda q: w1(humps, q)), ("forward", lambda q: kl(humps, q))):
    best = minimize(lambda v: distance([(1.0, v[0], np.exp(v[1]))]), [-1.0, np.log(0.5)], method="Nelder-Mead",
                    options={"xatol": 1e-6, "fatol": 1e-10})
    fits.append({"name": name, "source": as_bells(humps), "mean": best.x[0], "spread": float(np.exp(best.x[1])), "value": best.fun})

values = np.concatenate([random.normal(-2, 0.7, 24), random.normal(1.5, 0.5, 16)])


def negative(v):
    w = expit(v[0])
    return -log_density(values, [(w, v[1], np.exp(v[2])), (1 - w, v[3], np.exp(v[4]))]).sum()


best = minimize(negative, [0, -1, 0, 1, 0], method="L-BFGS-B", options={"ftol": 1e-15, "gtol": 1e-8})
w, (_, m1, s1, m2, s2) = expit(best.x[0]), best.x
em = {"values": values.tolist(), "start": as_bells([(0.5, -1, 1), (0.5, 1, 1)]),
      "fit": as_bells([(w, m1, np.exp(s1)), (1 - w, m2, np.exp(s2))]), "logLikelihood": -best.fun}
points = [{"x": float(x), "mixture": as_bells(humps), "logDensity": float(log_density(x, humps))} for x in (-40, -2, 0, 1.3, 60)]
output = {"generator": "mixture.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
          "points": points, "pairs": pairs, "fits": fits, "em": em}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
