"""Independent figures for kernel-distance.ts, inception-score.ts, manifold-overlap.ts, clip-score.ts and planar-clouds.ts.

Needs Debian's python3-sklearn for the nearest neighbors.
"""
import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.spatial.distance import cdist, cosine
from scipy.special import logsumexp
from scipy.stats import entropy, multivariate_normal
from sklearn.metrics.pairwise import polynomial_kernel
from sklearn.neighbors import NearestNeighbors

random = np.random.default_rng(20261122)
x, y = random.normal(size=(30, 2)), random.normal(size=(25, 2)) * [1.5, 0.6] + [0.7, 0]


def kernel(a, b):
    return polynomial_kernel(a, b, degree=3, gamma=None, coef0=1)


def off(k):
    return (k.sum() - np.trace(k)) / (len(k) * (len(k) - 1))


def inside(points, reference, k):
    distances, _ = NearestNeighbors(n_neighbors=k + 1).fit(reference).kneighbors(reference)
    return float((cdist(points, reference) <= distances[:, k]).any(axis=1).mean())


labels = random.dirichlet(np.ones(5), 20)
score = float(np.exp(np.mean([entropy(row, labels.mean(0)) for row in labels])))
a, b = random.normal(size=8), random.normal(size=8)

# Four clusters of spread 0.4 on a circle, placed at (0.5, -0.3), twice as wide, leaning by 0.6.
lean = 2 * np.linalg.cholesky(np.array([[1, 0.6], [0.6, 1]]))
radius = np.sqrt(2 * (1 - 0.16))
angles = 2 * np.pi * (np.arange(4) + 0.5) / 4
means = (lean @ (radius * np.array([np.cos(angles), np.sin(angles)]))).T + [0.5, -0.3]
part = lean @ (0.16 * np.eye(2)) @ lean.T
spots = random.normal(size=(6, 2)) * 2
logs = logsumexp([multivariate_normal(m, part).logpdf(spots) for m in means], axis=0) - np.log(4)
plain = radius * np.array([np.cos(angles), np.sin(angles)]).T
posterior = np.exp(np.array([multivariate_normal(m, 0.16 * np.eye(2)).logpdf(spots) for m in plain]))
output = {
    "generator": "cloud-measures.py",
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "sklearn": sklearn.__version__},
    "first": x.tolist(), "second": y.tolist(),
    "kernelDistance": float(off(kernel(x, x)) + off(kernel(y, y)) - 2 * kernel(x, y).mean()),
    "overlaps": [{"k": k, "precision": inside(y, x, k), "recall": inside(x, y, k)} for k in (1, 3, 5)],
    "labels": labels.tolist(), "inceptionScore": score,
    "image": a.tolist(), "text": b.tolist(), "clipScore": 2.5 * max(0.0, 1 - float(cosine(a, b))),
    "opposite": 2.5 * max(0.0, 1 - float(cosine(a, -b))),
    "cloud": {
        "spots": spots.tolist(), "logDensities": logs.tolist(), "mean": means.mean(0).tolist(),
        "covariance": (part + np.cov(means.T, bias=True)).tolist(), "kinds": (posterior / posterior.sum(0)).T.tolist(),
    },
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
