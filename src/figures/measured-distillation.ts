import { scaleLinear } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, dots, drawing, segment, text } from "./plot.ts";

const bottom = 176;
const x = scaleLinear().domain([0, 1]).range([190, 560]);
const names: Readonly<Record<string, readonly [name: string, color: string]>> = {
  text: ["the text alone", "2"],
  model: ["a trained model", "1"],
  truth: ["the true distributions", "3"],
};

/** Loss above the floor of one small model after the same text, by what it learned from, with the interval over seeds. */
export const draw = (): string => {
  const { distillation } = summaryOf("compression");
  const rows = distillation.arms.map(({ from, excess: { mean, low, high } }, at) => {
    const y = 48 + 42 * at;
    const [name, color] = names[from] ?? [from, "2"];
    return (
      text(176, y + 4, name, "label end") +
      segment([x(low), y], [x(high), y], `line-${color}`) +
      segment([x(low), y - 5], [x(low), y + 5], `line-${color}`) +
      segment([x(high), y - 5], [x(high), y + 5], `line-${color}`) +
      dots([[x(mean), y]], 4.5, `fill-${color}`)
    );
  });
  return drawing(222, [
    text(176, 20, "taught by", "label end strong"),
    axisX(x, bottom, "loss above the floor, nats per word", [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ...rows,
  ]);
};
