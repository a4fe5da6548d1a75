"""Figures for transformer-block, positions and gated-feed-forward tests: PyTorch's encoder layer in both orders, its SiLU, and
positions by complex numbers in NumPy. Writes tests/oracles/transformer-block.json.
"""
import json
import pathlib
import platform

import numpy as np
import torch

torch.manual_seed(4)
torch.set_default_dtype(torch.float64)
d, h, f, n = 6, 3, 8, 5


def layer_case(norm_first):
    layer = torch.nn.TransformerEncoderLayer(d, h, f, dropout=0.0, activation="gelu", norm_first=norm_first, batch_first=True)
    for bias in (layer.self_attn.in_proj_bias, layer.self_attn.out_proj.bias, layer.linear2.bias):
        torch.nn.init.zeros_(bias)
    x = torch.randn(n, d)
    mask = torch.triu(torch.full((n, n), float("-inf")), diagonal=1)
    with torch.no_grad():
        output = layer(x[None], src_mask=mask)[0]
    heads = lambda w: [head.T.tolist() for head in w.chunk(h, dim=0)]
    q, k, v = layer.self_attn.in_proj_weight.detach().chunk(3, dim=0)
    return {"normFirst": norm_first, "input": x.tolist(), "output": output.tolist(), "queries": heads(q), "keys": heads(k),
            "values": heads(v), "out": layer.self_attn.out_proj.weight.detach().T.tolist(),
            "up": layer.linear1.weight.detach().T.tolist(), "upBiases": layer.linear1.bias.tolist(),
            "down": layer.linear2.weight.detach().T.tolist()}


def turned(vector, position, base):
    z = np.array(vector[0::2]) + 1j * np.array(vector[1::2])
    z = z * np.exp(1j * position * base ** (-np.arange(len(z)) * 2 / len(vector)))
    return np.stack([z.real, z.imag], axis=1).ravel().tolist()


random = np.random.default_rng(4)
vectors = [random.normal(size=size).tolist() for size in (2, 4, 8)]
x, gate, up, down = torch.randn(3, 4), torch.randn(4, 5), torch.randn(4, 5), torch.randn(5, 4)
rms = torch.randn(7) * 3
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({
    "generator": "tests/oracles/transformer-block.py",
    "versions": {"python": platform.python_version(), "numpy": np.__version__, "torch": torch.__version__},
    "blocks": [layer_case(True), layer_case(False)],
    "rotary": [{"vector": v, "position": p, "base": b, "turned": turned(v, p, b)} for v in vectors for p, b in ((3, 10000), (17, 100))],
    "sinusoidal": [{"position": p, "width": w, "vector": [float(t) for i in range(w // 2) for t in
                    (np.sin(p / 10000 ** (2 * i / w)), np.cos(p / 10000 ** (2 * i / w)))]} for p, w in ((0, 4), (7, 6), (100, 8))],
    "gated": {"input": x.tolist(), "gate": gate.tolist(), "up": up.tolist(), "down": down.tolist(),
              "swiglu": ((torch.nn.functional.silu(x @ gate) * (x @ up)) @ down).tolist(),
              "geglu": ((torch.nn.functional.gelu(x @ gate) * (x @ up)) @ down).tolist()},
    "rms": {"values": rms.tolist(), "normal": (rms / torch.sqrt((rms ** 2).mean() + 1e-5)).tolist()},
}) + "\n")
