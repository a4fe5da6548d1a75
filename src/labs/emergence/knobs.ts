import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

export const knobs = [
  {
    kind: "choice",
    id: "ruler",
    label: "The ruler",
    options: [
      { value: "exact", label: "exact match" },
      { value: "edits", label: "edit distance" },
      { value: "surprise", label: "surprise" },
    ],
    initial: "exact",
  },
  { kind: "number", id: "length", label: "Digits of an answer", min: 1, max: 30, step: 1, initial: 10 },
  { kind: "number", id: "exponent", label: "How fast surprise falls", min: 0.1, max: 0.6, step: 0.05, initial: 0.3 },
  { kind: "number", id: "together", label: "Errors that come together", min: 0, max: 1, step: 0.1, initial: 0 },
  { kind: "number", id: "questions", label: "Questions of the test", min: 10, max: 500, step: 10, initial: 100 },
  { kind: "switch", id: "powers", label: "share on powers of ten", initial: false },
  { kind: "number", id: "size", label: "Size, power of ten", min: 6, max: 12, step: 0.5, initial: 10 },
  {
    kind: "choice",
    id: "kind",
    label: "What our own models were asked",
    options: ["stories", "facts", "addition", "multiplication", "counting"].map((value) => ({ value, label: value })),
    initial: "stories",
  },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

export type Ruler = "exact" | "edits" | "surprise";
export const rulerOf = ({ ruler }: State): Ruler => (ruler === "edits" || ruler === "surprise" ? ruler : "exact");

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
