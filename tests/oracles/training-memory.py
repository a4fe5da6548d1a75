"""Figures for training-memory.test.ts: bytes of real arrays, added up.

Activations: every tensor that a GPT block keeps for its backward pass, listed by name with its shape and type, as a NumPy view of one
zero (nothing is stored); tensor parallelism divides the listed axes, sequence parallelism the axis of tokens. States: arrays of the
parameters, cut into equal parts. Writes tests/oracles/training-memory.json.
"""
import json
import pathlib
import platform

import numpy as np


def size(shape, dtype):
    return np.broadcast_to(np.zeros((), dtype=dtype), shape).size * np.dtype(dtype).itemsize


half, byte, single = np.float16, np.uint8, np.float32


def block(s, b, h, a, t, sequence, recomputation):
    k = h // a
    s_local = s // t if sequence else s
    if recomputation == "full":
        return size((s_local, b, h), half)
    kept = {
        "input of the first norm": ((s_local, b, h), half),
        "input of query, key and value": ((s_local, b, h), half),
        "query": ((s, b, a // t, k), half),
        "key": ((s, b, a // t, k), half),
        "value": ((s, b, a // t, k), half),
        "input of the projection": ((s, b, a // t, k), half),
        "mask of the first dropout": ((s_local, b, h), byte),
        "input of the second norm": ((s_local, b, h), half),
        "input of the feed-forward layer": ((s_local, b, h), half),
        "input of the activation": ((s, b, 4 * h // t), half),
        "output of the activation": ((s, b, 4 * h // t), half),
        "mask of the second dropout": ((s_local, b, h), byte),
    }
    if recomputation == "none":
        kept |= {
            "weights": ((b, a // t, s, s), half),
            "mask of their dropout": ((b, a // t, s, s), byte),
            "weights after dropout": ((b, a // t, s, s), half),
        }
    return sum(size(*tensor) for tensor in kept.values())


activations = []
for L, h, a, s, b, t in ((1, 8, 2, 4, 1, 1), (96, 12_288, 96, 2_048, 1, 8), (48, 6_144, 64, 2_048, 4, 8), (105, 20_480, 128, 2_048, 1, 8), (36, 4_096, 32, 1_024, 2, 1)):
    for sequence in (False, True):
        for recomputation in ("none", "selective", "full"):
            activations.append({
                "shape": {"layers": L, "width": h, "heads": a, "length": s, "batch": b, "tensorParallel": t,
                          "sequenceParallel": sequence, "recomputation": recomputation},
                "bytes": L * block(s, b, h, a, t, sequence, recomputation),
            })

states = []
for parameters, devices in ((6_400, 1), (6_400, 64), (1 << 20, 16)):
    for stage in range(4):
        part = lambda first: parameters // (devices if stage >= first else 1)
        states.append({
            "parameters": parameters, "devices": devices, "stage": stage,
            "weights": size((part(3),), half), "gradients": size((part(2),), half),
            "optimizer": size((3, part(1)), single),
        })

output = {"generator": "training-memory.py", "versions": {"python": platform.python_version(), "numpy": np.__version__},
          "activations": activations, "states": states}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
