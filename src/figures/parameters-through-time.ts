import type { Model } from "../schemas/model.ts";
import { height, type Labels, time, timeline } from "./model-timeline.ts";
import { drawing, segment } from "./plot.ts";
import { inWords } from "./powers-of-ten.ts";

const labels: Labels = {
  "transformer-big": { name: "Transformer" },
  "gpt-1": { name: "GPT-1", down: 18 },
  "gpt-2": { name: "GPT-2", end: true },
  "t5-11b": { name: "T5" },
  "gpt-3": { name: "GPT-3", end: true },
  "switch-c": { name: "Switch-C", end: true },
  "palm-540b": { name: "PaLM", down: -10 },
  "gpt-4": { name: "GPT-4, rumored" },
  "deepseek-v3": { name: "DeepSeek-V3", end: true, down: -8 },
  "kimi-k3": { name: "Kimi K3", end: true, down: -2 },
  "phi-1": { name: "phi-1", end: true, down: 9 },
};

/** Sizes of models by date; a line leads from all weights of a mixture of experts down to the active ones. */
export const draw = (book: { models: readonly Model[] }): string => {
  const { parts, y } = timeline({
    models: book.models,
    pick: (model) => model.parameters,
    labels,
    axis: "parameters",
    domain: [3e7, 6e12],
    ticks: [1e8, 1e9, 1e10, 1e11, 1e12],
    show: inWords,
  });
  const stems = book.models.flatMap((model) => {
    if (!model.parameters || !model.active) return [];
    const x = time(model);
    const [all, active] = [y(model.parameters.value), y(model.active.value)];
    return [segment([x, all + 3], [x, active]), segment([x - 4, active], [x + 4, active], "line-2")];
  });
  return drawing(height, [...stems, ...parts]);
};
