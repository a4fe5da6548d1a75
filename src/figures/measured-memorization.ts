import { scaleLinear, scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 270;
const left = scaleLog().domain([0.02, 50]).range([48, 290]);
const right = scaleLog().domain([0.02, 50]).range([376, 560]);
const y = scaleLinear().domain([-2, 6]).range([bottom, 40]);
const share = scaleLinear().domain([0, 0.8]).range([bottom, 40]);
const times = [0.1, 1, 10];

/** Left: loss above the floor on the text itself and on other text. Right: sentences repeated word for word. */
export const draw = (): string => {
  const { amounts } = summaryOf("memorization");
  const parts = amounts.flatMap(({ tokens, byChance, points }, at) => {
    const color = String(at + 1);
    const line = (pick: (one: (typeof points)[number]) => number): Point[] =>
      points.map((one) => [left(one.epochs), y(pick(one))]);
    const held = line(({ heldOutExcess }) => heldOutExcess.mean);
    const own = line(({ trainingExcess }) => trainingExcess.mean);
    const copied = points.map(({ epochs, verbatim }): Point => [right(epochs), share(verbatim.mean)]);
    const [endX = 0, endY = 0] = copied.at(-1) ?? [];
    return [
      curve(held, `line-${color}`),
      curve(own, `line-${color} dashed`),
      dots(held, 2.6, `fill-${color}`),
      curve(copied, `line-${color}`),
      dots(copied, 2.6, `fill-${color}`),
      segment([right(0.02), share(byChance.mean)], [endX, share(byChance.mean)], "dash"),
      at === 0 ? text(endX + 8, endY + 4, `${tokens.toLocaleString("en-US")} words`) : "",
    ];
  });
  return drawing(320, [
    axisX(left, bottom, "times that the text was read", times),
    axisY(y, 48, "loss above the floor, nats", [-2, 0, 2, 4, 6]),
    segment([48, y(0)], [290, y(0)], "hair"),
    axisX(right, bottom, "times that the text was read", times),
    axisY(share, 376, "sentences repeated", [0, 0.2, 0.4, 0.6, 0.8], (s) => `${Math.round(100 * s)}%`),
    ...parts,
  ]);
};
