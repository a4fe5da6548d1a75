"""Independent figures for src/maths/token-embedding.ts: torch.nn.functional.embedding, and the gradient by the table from autograd."""
import json
import pathlib

import torch

torch.manual_seed(1)
cases = []
for rows, width, ids in ((4, 2, [2, 0, 2]), (7, 3, [6, 6, 1, 0, 6]), (3, 5, [1])):
    table = torch.randn(rows, width, dtype=torch.float64, requires_grad=True)
    errors = torch.randn(len(ids), width, dtype=torch.float64)
    vectors = torch.nn.functional.embedding(torch.tensor(ids), table)
    (vectors * errors).sum().backward()
    cases.append({"ids": ids, "table": table.tolist(), "errors": errors.tolist(), "vectors": vectors.tolist(), "gradient": table.grad.tolist()})
output = {"generator": "token-embedding.py", "versions": {"torch": torch.__version__}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
