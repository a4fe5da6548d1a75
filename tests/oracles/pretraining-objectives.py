"""Independent figures for src/maths/pretraining-objectives.ts: spans by regular expression over one string, with a mark for each hidden token."""
import json
import pathlib
import platform
import random
import re

random.seed(3)
words = "the ferry waits at the bank when the river is too high".split()
cases = []
for _ in range(6):
    hidden = [random.random() < 0.35 for _ in words]
    marked = "".join(f"{'#' if hide else '='}{word} " for word, hide in zip(words, hidden))
    spans = re.findall(r"(?:#\w+ )+", marked)
    count = iter(range(len(spans)))
    source = re.sub(r"(?:#\w+ )+", lambda _: f"<{next(count)}> ", marked).replace("=", "").split()
    target = " ".join(f"<{i}> {span.replace('#', '')}" for i, span in enumerate(spans)).split() + [f"<{len(spans)}>"]
    masked = re.sub(r"#\w+", "<mask>", marked).replace("=", "").split()
    cases.append({"text": words, "hidden": hidden, "input": source, "predicted": target, "masked": masked})
output = {"generator": "pretraining-objectives.py", "versions": {"python": platform.python_version()}, "cases": cases}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output, indent=1) + "\n")
