import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

export const knobs = [
  {
    kind: "choice",
    id: "fit",
    label: "What the fit is told",
    options: [
      { value: "above", label: "the floor; it fits what is above" },
      { value: "loss", label: "the floor; it fits the loss" },
      { value: "free", label: "nothing: it must find the floor" },
    ],
    initial: "above",
  },
  {
    kind: "choice",
    id: "least",
    label: "Least text that counts",
    options: [
      { value: "0", label: "20,480 words, all" },
      { value: "1", label: "61,440" },
      { value: "2", label: "184,320" },
    ],
    initial: "0",
  },
  {
    kind: "choice",
    id: "most",
    label: "Largest model that counts",
    options: [
      { value: "0", label: "270,648 parameters, all" },
      { value: "1", label: "97,392" },
      { value: "2", label: "46,496" },
      { value: "3", label: "21,000" },
    ],
    initial: "0",
  },
  {
    kind: "choice",
    id: "count",
    label: "Parameters are counted",
    options: [
      { value: "parameters", label: "with the embedding" },
      { value: "withoutEmbedding", label: "without it" },
    ],
    initial: "parameters",
  },
  {
    kind: "choice",
    id: "text",
    label: "Trainings on so many words",
    options: [
      { value: "0", label: "20,480" },
      { value: "1", label: "61,440" },
      { value: "2", label: "184,320" },
      { value: "3", label: "552,960" },
      { value: "4", label: "1,658,880" },
    ],
    initial: "4",
  },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
