import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

export const knobs = [
  {
    kind: "choice",
    id: "bits",
    label: "Bits for a weight",
    options: ["8", "6", "5", "4", "3", "2"].map((value) => ({ value, label: value })),
    initial: "4",
  },
  {
    kind: "choice",
    id: "group",
    label: "One step for",
    options: [
      { value: "matrix", label: "the matrix" },
      { value: "row", label: "each row" },
      { value: "half", label: "each half row" },
    ],
    initial: "matrix",
  },
  {
    kind: "choice",
    id: "scheme",
    label: "The grid lies",
    options: [
      { value: "symmetric", label: "around zero" },
      { value: "asymmetric", label: "from end to end" },
    ],
    initial: "symmetric",
  },
  { kind: "number", id: "outliers", label: "Outliers", min: 0, max: 8, step: 1, initial: 0 },
  { kind: "number", id: "size", label: "Their size, in usual weights", min: 4, max: 30, step: 1, initial: 10 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
