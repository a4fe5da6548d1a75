"""Figures for hinge-network.test.ts: NumPy's piecewise linear interpolation."""
import json
import pathlib

import numpy as np

cases = []
for name, f, start, end, hinges in (("sin", np.sin, 0.0, 6.0, 7), ("exp", np.exp, -1.0, 1.5, 4), ("abs", np.abs, -1.0, 2.0, 1)):
    knots = np.linspace(start, end, hinges + 1)
    at = np.linspace(start, end, 41)
    cases.append({"name": name, "from": start, "to": end, "hinges": hinges, "at": at.tolist(), "values": np.interp(at, knots, f(knots)).tolist()})
output = {"generator": "hinge-network.py", "versions": {"numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
