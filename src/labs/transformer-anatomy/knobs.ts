import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

/** What a reader can change. The first values are GPT-2 small; the ids are the fields of content/data/transformers.yaml. */
export const knobs = [
  { kind: "number", id: "layers", label: "Layers", min: 1, max: 160, step: 1, initial: 12, scale: "log" },
  { kind: "number", id: "width", label: "Width", min: 64, max: 32_768, step: 64, initial: 768, scale: "log" },
  { kind: "number", id: "heads", label: "Query heads", min: 1, max: 256, step: 1, initial: 12, scale: "log" },
  {
    kind: "number",
    id: "key-value-heads",
    label: "Key-value heads",
    min: 1,
    max: 256,
    step: 1,
    initial: 12,
    scale: "log",
  },
  { kind: "number", id: "head-width", label: "Head width", min: 8, max: 512, step: 8, initial: 64, scale: "log" },
  {
    kind: "number",
    id: "hidden",
    label: "Feed-forward width",
    min: 64,
    max: 131_072,
    step: 64,
    initial: 3072,
    scale: "log",
  },
  {
    kind: "number",
    id: "vocabulary",
    label: "Vocabulary",
    min: 256,
    max: 300_000,
    step: 1,
    initial: 50_257,
    scale: "log",
  },
  {
    kind: "number",
    id: "context",
    label: "Context",
    min: 128,
    max: 1_048_576,
    step: 128,
    initial: 1024,
    scale: "log",
  },
  {
    kind: "choice",
    id: "positions",
    label: "Positions",
    options: [
      { value: "learned", label: "a learned table" },
      { value: "rotary", label: "rotary" },
      { value: "alibi", label: "ALiBi" },
      { value: "relative", label: "a relative projection" },
    ],
    initial: "learned",
  },
  {
    kind: "choice",
    id: "biases",
    label: "Biases",
    options: [
      { value: "all", label: "all" },
      { value: "query-key-value", label: "query, key and value" },
      { value: "none", label: "none" },
    ],
    initial: "all",
  },
  {
    kind: "choice",
    id: "norm",
    label: "Norms",
    options: [
      { value: "layer", label: "scale and shift (LayerNorm)" },
      { value: "rms", label: "scale alone (RMSNorm)" },
    ],
    initial: "layer",
  },
  { kind: "switch", id: "gated", label: "Gated feed-forward (SwiGLU)", initial: false },
  { kind: "switch", id: "tied", label: "Output layer shares the token table", initial: true },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
