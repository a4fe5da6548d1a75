import { scaleLinear, scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { trainingRun } from "../experiments/training-runs.ts";
import { learningRate } from "../small-language/adamw.ts";
import { longest, shapes, stepCounts, tokensOf } from "../small-language/models.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const [left, right, bottom] = [52, 520, 300];
const x = scaleLog().domain([500, 2_000_000]).range([left, right]);
const y = scaleLinear().domain([1.6, 6]).range([bottom, 34]);
const rateY = scaleLinear().domain([0, 1]).range([410, 350]);

/** The longest run of the largest model: training loss through the tokens, held-out loss on the way, and the learning rate. */
export const draw = (): string => {
  const { nulls, floor } = summaryOf("scaling");
  const shape = shapes.at(-1) ?? { width: 72, layers: 4, heads: 4 };
  const { points, measures, peak, warmUp } = trainingRun(shape, longest, 0);
  const held = [...measures.along, [measures.tokens, measures.excess] as const];
  const heldPoints = held.map(([tokens, excess]): Point => [x(tokens), y(floor + excess)]);
  const short = stepCounts.slice(1, -1).map((steps): Point => {
    const cell = summaryOf("scaling").cells.find(
      ({ parameters, tokens }) => parameters === measures.parameters && tokens === tokensOf(steps),
    );
    return [x(tokensOf(steps)), y(cell?.loss ?? Number.NaN)];
  });
  const level = (loss: number, name: string, lift = 4): string =>
    segment([left, y(loss)], [right, y(loss)], "hair") + text(right + 8, y(loss) + lift, name);
  const schedule = { peak, warmUp, steps: longest, last: 0.05 };
  const rates = Array.from({ length: 160 }, (_, i): Point => {
    const step = Math.max(1, Math.round(4 * (longest / 4) ** (i / 159)));
    return [x(tokensOf(step)), rateY(learningRate(schedule, step) / peak)];
  });
  return drawing(462, [
    level(nulls.uniform, "all words alike"),
    level(nulls.unigram, "word counts"),
    level(nulls.bigram, "pairs of words"),
    level(floor, "the language itself", 12),
    axisY(y, left, "loss, nats per word", [2, 3, 4, 5, 6]),
    curve(
      points.map(({ tokens, loss }): Point => [x(tokens), y(loss)]),
      "line-1",
    ),
    dots(
      points.map(({ tokens, loss }): Point => [x(tokens), y(loss)]),
      2.6,
      "fill-1",
    ),
    dots(heldPoints, 4, "fill-2"),
    ...short.map(
      ([px, py]) =>
        segment([px - 5, py - 5], [px + 5, py + 5], "line-3") + segment([px - 5, py + 5], [px + 5, py - 5], "line-3"),
    ),
    text(60, 356, "learning rate", "label"),
    curve(rates, "line-4"),
    axisX(x, 410, "words read", [1000, 10_000, 100_000, 1_000_000], (n) => n.toLocaleString("en-US")),
  ]);
};
