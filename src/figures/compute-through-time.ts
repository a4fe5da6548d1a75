import type { Model } from "../schemas/model.ts";
import { height, type Labels, left, timeline } from "./model-timeline.ts";
import { drawing, segment, text } from "./plot.ts";
import { powerOfTen } from "./powers-of-ten.ts";

const labels: Labels = {
  "transformer-big": { name: "Transformer" },
  "gpt-1": { name: "GPT-1", end: true },
  "bert-large": { name: "BERT", down: 6 },
  "gpt-2": { name: "GPT-2", end: true },
  "t5-11b": { name: "T5" },
  "gpt-3": { name: "GPT-3", end: true },
  "gpt-4": { name: "GPT-4", end: true },
  "gemini-1-ultra": { name: "Gemini 1.0 Ultra", end: true, down: -8 },
  "grok-4": { name: "Grok 4" },
  "phi-1": { name: "phi-1" },
};

/** Training compute by date, with the line at 1e25 FLOP that one law names. */
export const draw = (book: { models: readonly Model[] }): string => {
  const { parts, y } = timeline({
    models: book.models,
    pick: (model) => model.compute,
    labels,
    axis: "training compute, FLOP",
    domain: [1e18, 3e27],
    ticks: [1e19, 1e21, 1e23, 1e25, 1e27],
    show: powerOfTen,
  });
  const mark = [segment([left, y(1e25)], [620, y(1e25)], "dash"), text(left + 4, y(1e25) - 5, "10²⁵, EU AI Act")];
  return drawing(height, [...mark, ...parts]);
};
