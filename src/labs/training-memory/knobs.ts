import type { Knob, LabState } from "../kit/knobs.ts";
import { settleAll } from "../kit/knobs.ts";

/** A knob over whole numbers whose equal ways are equal factors. */
const count = <const Id extends string>(id: Id, label: string, min: number, max: number, initial: number) =>
  ({ kind: "number", id, label, min, max, step: 1, initial, scale: "log" }) as const;

export const knobs = [
  {
    kind: "number",
    id: "parameters",
    label: "Parameters",
    min: 1e6,
    max: 1e13,
    step: 1,
    initial: 7.5e9,
    scale: "log",
    figures: 4,
  },
  count("devices", "Data-parallel degree", 1, 16_384, 64),
  {
    kind: "choice",
    id: "stage",
    label: "ZeRO stage: what is divided over them",
    options: [
      { value: "0", label: "0, nothing" },
      { value: "1", label: "1, optimizer" },
      { value: "2", label: "2, and gradients" },
      { value: "3", label: "3, and weights" },
    ],
    initial: "0",
  },
  {
    kind: "choice",
    id: "precision",
    label: "Precision",
    options: [
      { value: "mixed", label: "mixed, 16 and 32 bits" },
      { value: "full", label: "32 bits" },
      { value: "half", label: "16 bits" },
    ],
    initial: "mixed",
  },
  {
    kind: "choice",
    id: "optimizer",
    label: "Optimizer",
    options: [
      { value: "adam", label: "Adam" },
      { value: "adam-8bit", label: "Adam with 8-bit averages" },
      { value: "momentum", label: "momentum" },
    ],
    initial: "adam",
  },
  {
    kind: "choice",
    id: "recomputation",
    label: "Activations computed again",
    options: [
      { value: "none", label: "none" },
      { value: "selective", label: "inside attention" },
      { value: "full", label: "all but each layer’s input" },
    ],
    initial: "none",
  },
  count("length", "Tokens of a sequence", 128, 1_048_576, 2048),
  count("batch", "Sequences at a time", 1, 256, 1),
  count("tensor", "Tensor parallelism", 1, 64, 1),
  count("pipeline", "Pipeline stages", 1, 128, 1),
  { kind: "number", id: "capacity", label: "Memory of a device in GB", min: 8, max: 512, step: 1, initial: 80 },
  count("layers", "Layers", 1, 512, 32),
  { kind: "number", id: "width", label: "Width", min: 64, max: 65_536, step: 64, initial: 4352, scale: "log" },
  count("heads", "Heads", 1, 512, 34),
  count("vocabulary", "Vocabulary", 256, 300_000, 50_257),
  { kind: "switch", id: "sequence", label: "Norms and dropout divided too (sequence parallelism)", initial: false },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
