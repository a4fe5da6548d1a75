import type { Knob } from "../kit/knobs.ts";

/** Models whose weights can be loaded: names of files, parameters, and how many layers and heads they have. */
export const models = [
  { value: "w32-l3", label: "46,496", layers: 3, heads: 2 },
  { value: "w72-l4", label: "270,648", layers: 4, heads: 4 },
] as const;

/** Beginnings of sentences after which a verb comes: the experiment on agreement has many of these kinds. */
export const beginnings: readonly string[] = [
  "the owls whom the fox fears",
  "the owl whom the foxes fear",
  "the proud owls who fear the fox",
];
/** Words that are read, without the end of the sentence before. */
export const mostWords = 10;

/** What can be changed about the heads of a trained model. */
export const trainedKnobs = [
  { kind: "choice", id: "model", label: "Parameters of the model", options: models, initial: "w32-l3" },
  { kind: "text", id: "text", label: "Beginning of a sentence", longest: 120, initial: "the owls whom the fox fears" },
  { kind: "number", id: "layer", label: "Layer", min: 1, max: 4, step: 1, initial: 1 },
  { kind: "number", id: "place", label: "Head of the layer", min: 1, max: 4, step: 1, initial: 1 },
  { kind: "number", id: "looks", label: "Word that looks", min: 0, max: mostWords, step: 1, initial: mostWords },
] as const satisfies readonly Knob[];

/** The head that the prediction asks about, in the model and the text of the first values. */
export const askedHead = { layer: 2, place: 2 } as const;
