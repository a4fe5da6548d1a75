"""Figures for transformer-size.test.ts: weights counted tensor by tensor, in the layouts of released checkpoints.

Three layouts, written out as state dictionaries: GPT-2 (fused query-key-value matrix, learned positions, shared table), GPT-NeoX
(own output layer, biases) and Llama (grouped keys, gate, no biases). Each tensor is a NumPy view of one zero, so that nothing is
stored; its size is NumPy's. FLOPs are counted contraction by contraction. Writes tests/oracles/transformer-size.json.
"""
import json
import pathlib
import platform

import numpy as np


def tensor(*shape):
    return np.broadcast_to(np.zeros(()), shape)


def gpt2(layers, d, heads, vocabulary, context):
    state = {"wte": tensor(vocabulary, d), "wpe": tensor(context, d), "ln_f.g": tensor(d), "ln_f.b": tensor(d)}
    for i in range(layers):
        state |= {
            f"h{i}.ln_1.g": tensor(d), f"h{i}.ln_1.b": tensor(d), f"h{i}.ln_2.g": tensor(d), f"h{i}.ln_2.b": tensor(d),
            f"h{i}.attn.c_attn.w": tensor(d, 3 * d), f"h{i}.attn.c_attn.b": tensor(3 * d),
            f"h{i}.attn.c_proj.w": tensor(d, d), f"h{i}.attn.c_proj.b": tensor(d),
            f"h{i}.mlp.c_fc.w": tensor(d, 4 * d), f"h{i}.mlp.c_fc.b": tensor(4 * d),
            f"h{i}.mlp.c_proj.w": tensor(4 * d, d), f"h{i}.mlp.c_proj.b": tensor(d),
        }
    shape = dict(layers=layers, width=d, heads=heads, keyValueHeads=heads, headWidth=d // heads, hidden=4 * d, gated=False,
                 vocabulary=vocabulary, context=context, positions="learned", tied=True, biases="all", norm="layer")
    return shape, state


def neox(layers, d, heads, vocabulary, context):
    state = {"embed_in": tensor(vocabulary, d), "embed_out": tensor(vocabulary, d), "final.w": tensor(d), "final.b": tensor(d)}
    for i in range(layers):
        for name in ("input_layernorm", "post_attention_layernorm"):
            state |= {f"{i}.{name}.w": tensor(d), f"{i}.{name}.b": tensor(d)}
        for name, rows, columns in (("query_key_value", 3 * d, d), ("dense", d, d), ("h_to_4h", 4 * d, d), ("4h_to_h", d, 4 * d)):
            state |= {f"{i}.{name}.w": tensor(rows, columns), f"{i}.{name}.b": tensor(rows)}
    shape = dict(layers=layers, width=d, heads=heads, keyValueHeads=heads, headWidth=d // heads, hidden=4 * d, gated=False,
                 vocabulary=vocabulary, context=context, positions="weightless", tied=False, biases="all", norm="layer")
    return shape, state


def llama(layers, d, heads, groups, head, hidden, vocabulary, context, tied, biased):
    state = {"tok_embeddings": tensor(vocabulary, d), "norm": tensor(d)}
    if not tied:
        state["output"] = tensor(vocabulary, d)
    for i in range(layers):
        state |= {f"{i}.attention_norm": tensor(d), f"{i}.ffn_norm": tensor(d),
                  f"{i}.wq": tensor(heads * head, d), f"{i}.wk": tensor(groups * head, d), f"{i}.wv": tensor(groups * head, d),
                  f"{i}.wo": tensor(d, heads * head),
                  f"{i}.w1": tensor(hidden, d), f"{i}.w2": tensor(d, hidden), f"{i}.w3": tensor(hidden, d)}
        if biased:
            state |= {f"{i}.bq": tensor(heads * head), f"{i}.bk": tensor(groups * head), f"{i}.bv": tensor(groups * head)}
    shape = dict(layers=layers, width=d, heads=heads, keyValueHeads=groups, headWidth=head, hidden=hidden, gated=True,
                 vocabulary=vocabulary, context=context, positions="weightless", tied=tied,
                 biases="query-key-value" if biased else "none", norm="rms")
    return shape, state


def contraction(expression, **sizes):
    """Multiplications and additions of one contraction: twice the product of all its index sizes."""
    letters = set(expression) - set(",->")
    return 2 * int(np.prod([sizes[letter] for letter in letters], dtype=object))


def flops(s):
    """One token at the end of a full context: its own projections, and comparisons with all n positions."""
    d, h, g, k, f, n, v = (s[name] for name in ("width", "heads", "keyValueHeads", "headWidth", "hidden", "context", "vocabulary"))
    layer = contraction("d,dhk->hk", d=d, h=h, k=k) + 2 * contraction("d,dgk->gk", d=d, g=g, k=k)
    pairs = contraction("hk,hnk->hn", h=h, n=n, k=k) + contraction("hn,hnk->hk", h=h, n=n, k=k)
    layer += contraction("hk,hkd->d", h=h, k=k, d=d)
    layer += (3 if s["gated"] else 2) * contraction("d,df->f", d=d, f=f)
    return s["layers"] * (layer + pairs) + contraction("d,dv->v", d=d, v=v), s["layers"] * pairs


cases = []
for shape, state in (gpt2(12, 768, 12, 50_257, 1_024), gpt2(48, 1_600, 25, 50_257, 1_024), gpt2(1, 8, 2, 11, 5),
                     neox(24, 2_048, 16, 50_304, 2_048), neox(36, 5_120, 40, 50_688, 2_048),
                     llama(32, 4_096, 32, 32, 128, 11_008, 32_000, 2_048, False, False),
                     llama(32, 4_096, 32, 8, 128, 14_336, 128_256, 8_192, False, False),
                     llama(18, 2_048, 8, 1, 256, 16_384, 256_128, 8_192, True, False),
                     llama(80, 8_192, 64, 8, 128, 29_568, 152_064, 131_072, False, True)):
    total, pairs = flops(shape)
    cache = 2 * sum(tensor(shape["context"], shape["keyValueHeads"], shape["headWidth"]).size for _ in range(2 * shape["layers"]))
    cases.append({"shape": shape, "parameters": sum(one.size for one in state.values()), "flops": total, "pairs": pairs, "cache": cache})

output = {"generator": "transformer-size.py", "versions": {"python": platform.python_version(), "numpy": np.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
