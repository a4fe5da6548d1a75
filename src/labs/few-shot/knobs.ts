import { known, novel } from "../../small-language/patterns.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

export type Rule = { readonly id: string; readonly name: string; readonly turn: (input: number) => number };
const rule = ([name, turn]: (typeof known)[number]): Rule => ({ id: name.replaceAll(" ", "-"), name, turn });
/** Rules that texts of the language follow, and rules that none follows. */
export const knownRules: readonly Rule[] = known.map(rule);
export const novelRules: readonly Rule[] = novel.map(rule);

/** Sizes whose weights can be loaded: names of files, and parameters. */
export const sizes = [
  { value: "w16-l2", label: "10,928" },
  { value: "w32-l3", label: "46,496" },
  { value: "w72-l4", label: "270,648" },
] as const;

export const mostExamples = 5;

export const knobs = [
  { kind: "choice", id: "size", label: "Parameters of the model", options: sizes, initial: "w72-l4" },
  {
    kind: "choice",
    id: "rule",
    label: "Rule",
    options: [...knownRules, ...novelRules].map(({ id, name }) => ({ value: id, label: name })),
    initial: "double",
  },
  { kind: "number", id: "examples", label: "Examples", min: 0, max: mostExamples, step: 1, initial: 2 },
  {
    kind: "choice",
    id: "given",
    label: "Examples are given",
    options: [
      { value: "within", label: "in the same sentence" },
      { value: "earlier", label: "in earlier sentences" },
      { value: "shuffled", label: "each by a rule drawn anew" },
    ],
    initial: "within",
  },
  { kind: "text", id: "own", label: "Or begin a sentence of your own", longest: 300, initial: "" },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

export const ruleOf = ({ rule: id }: Pick<State, "rule">): Rule & { readonly isKnown: boolean } => {
  const found = [...knownRules, ...novelRules].find((one) => one.id === id) ?? knownRules[0];
  if (!found) throw new Error("Unexpected language without rules, expected one.");
  return { ...found, isKnown: knownRules.includes(found) };
};
