import { constraints } from "./knobs.ts";
import type { View } from "./model.ts";
import type { Finding } from "./row.ts";

export type Advice = { readonly lead: string; readonly text: string };

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "From text to label": the chosen kinds in words. */
export const place = ({ from, to }: View["state"]): string => {
  const named = (kind: string): string => (kind === "3-d" ? "3-D" : kind);
  if (from === "any" && to === "any") return "the whole map";
  if (from === "any") return `anything to ${named(to)}`;
  return `${named(from)} to ${to === "any" ? "anything" : named(to)}`;
};

/** What to loosen so that something fits again, in words; "" where no single constraint stands in the way. */
export const loosening = ({ loosen, state }: View): string => {
  const [first] = loosen;
  if (!first) return "";
  const knob = constraints.find(({ id }) => id === first.id);
  const value = knob?.options.find((option) => option.value === state[first.id])?.label ?? "";
  return `Without “${knob?.label} ${value}” ${plural(first.count, "more task")} would fit.`;
};

/** The answer of the map, most of all where it is: no generative model. */
export const advise = (now: View): Advice => {
  const { fitting, falling, state } = now;
  const generative = fitting.filter((task) => task.generative).length;
  if (fitting.length + falling.length === 0)
    return {
      lead: "The map has no task here.",
      text: "That says something about this book, not about the world: choose another cell.",
    };
  if (state.answer === "computed")
    return {
      lead: "Generate nothing.",
      text: "A rule, a formula, or a query gives the right answer every time. A sampled answer can at best be as good.",
    };
  if (state.answer === "fixed" && fitting.length > 0)
    return {
      lead: "Generate nothing.",
      text: `A classifier picks from a fixed set in one pass, with a probability for each label. ${plural(fitting.length, "task")} of this kind fit.`,
    };
  if (fitting.length === 0)
    return {
      lead: "Nothing fits: leave it to a person.",
      text: loosening(now) || "No single constraint stands in the way; loosen two.",
    };
  if (state.answer === "written")
    return {
      lead: "Retrieve first.",
      text: `Find the passage and show it; a model has at most the wording. ${plural(fitting.length, "task")} look something up.`,
    };
  if (generative === 0)
    return {
      lead: "No generative model.",
      text: `${plural(fitting.length, "task")} fit, and what does them picks a label, computes one answer, or finds a passage.`,
    };
  const say = (finding: Finding, words: string): string[] => {
    const count = fitting.filter(({ row }) => row.finding === finding).length;
    return count === 0 ? [] : [`${count} ${words}`];
  };
  const quoted = [
    ...say("for", "for it"),
    ...say("divided", "divided"),
    ...say("against", "against it"),
    ...say("open", "without a comparison"),
  ];
  const others = fitting.filter(({ left, row }) => left[0] !== row.families[0]).length;
  const about = others === 0 ? "" : ` In ${plural(others, "task")} the finding is about a family that is ruled out.`;
  return {
    lead: `${plural(fitting.length, "task")} ${fitting.length === 1 ? "fits" : "fit"}.`,
    text: `${generative === fitting.length ? (generative === 1 ? "It takes" : "All take") : `${generative} of them ${generative === 1 ? "takes" : "take"}`} a generative model. Quoted findings: ${quoted.join(", ")}.${about}`,
  };
};
