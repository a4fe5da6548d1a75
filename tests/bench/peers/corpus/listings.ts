import type { Draw } from "./draw.ts";

export interface Listing {
  readonly language: "python" | "json" | "bash" | "js";
  readonly source: string;
}

/** Code of which a chapter takes some; `#` is a small number, `##` a large one, `§` a name of the chapter. */
const listings: readonly Listing[] = [
  {
    language: "python",
    source: `import torch
import torch.nn.functional as F

def attention(q, k, v, mask=None):
    scores = q @ k.transpose(-2, -1) / k.size(-1) ** 0.5
    if mask is not None:
        scores = scores.masked_fill(mask == 0, float("-inf"))
    return F.softmax(scores, dim=-1) @ v

x = torch.randn(#, ##, 64)
print(attention(x, x, x).shape)`,
  },
  {
    language: "python",
    source: `def train_step(model, batch, optimizer, beta=0.#):
    recon, mu, logvar = model(batch)
    rec = ((recon - batch) ** 2).sum(dim=-1).mean()
    kl = -0.5 * (1 + logvar - mu.pow(2) - logvar.exp()).sum(-1).mean()
    loss = rec + beta * kl
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    return loss.item()`,
  },
  {
    language: "json",
    source: `{
  "model": "§",
  "layers": #,
  "hidden": ##,
  "heads": 16,
  "dropout": 0.1,
  "schedule": "cosine"
}`,
  },
  {
    language: "bash",
    source: `export RUN=§
python -m trainer --config configs/$RUN.toml \\
  --batch-size # --seq-len ## \\
  --precision bf16 --steps 20000 | tee logs/$RUN.log`,
  },
  {
    language: "js",
    source: `export async function* stream(prompt, signal) {
  const answer = await fetch("/v1/generate", {
    method: "POST",
    body: JSON.stringify([prompt, #, ##]),
    signal,
  });
  for await (const chunk of answer.body) yield decode(chunk);
}`,
  },
];

/** Two listings with the numbers and a name of a chapter. */
export const twoListings = ({ whole, some }: Draw, name: string): Listing[] =>
  some(listings, 2).map(({ language, source }) => ({
    language,
    source: source
      .replace("##", () => String(whole(64, 4096)))
      .replace("#", () => String(whole(2, 64)))
      .replace("§", name.toLowerCase()),
  }));
