import { scaleLinear, scaleLog } from "d3-scale";
import { accumulatedVariance, replacedVariance } from "../maths/model-collapse.ts";
import { chains, chainsOf, medianAt, survivors, vocabulary } from "../worked/data.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 280;
const x = scaleLinear([1, chains.generations], [56, 316]);
const y = scaleLog([1e-5, 3], [bottom, 44]);
const generations = Array.from({ length: chains.generations }, (_, i) => i + 1);
const shown = (points: readonly Point[]): Point[] => points.filter(([, height]) => height <= bottom);
const power = (tick: number): string => (tick === 1 ? "1" : `10${tick === 0.01 ? "⁻²" : "⁻⁴"}`);

/** Left: variance of each generation's Gaussian. Right: words left in each generation's vocabulary. */
export const draw = (): string => {
  const replaced = chainsOf("replace");
  const accumulated = chainsOf("accumulate");
  const right = scaleLinear([1, vocabulary.generations], [396, 616]);
  const words = scaleLinear([0, 300], [bottom, 44]);
  const left = (counts: readonly number[]): Point[] => counts.map((count, i) => [right(i + 1), words(count)]);
  return drawing(bottom + 44, [
    text(56, 16, "Variance of the model", "label strong"),
    axisY(y, 56, "", [1e-4, 1e-2, 1], power),
    axisX(x, bottom, "generation", [1, 25, 50, 75, 100]),
    ...replaced.slice(0, 12).map((chain) => curve(shown(chain.map((v, i) => [x(i + 1), y(v)])), "hair")),
    curve(shown(generations.map((g) => [x(g), y(medianAt(replaced, g))])), "line-3"),
    curve(
      generations.map((g) => [x(g), y(replacedVariance(g, chains.size))]),
      "dash",
    ),
    curve(
      generations.map((g) => [x(g), y(medianAt(accumulated, g))]),
      "line-1",
    ),
    curve(
      generations.map((g) => [x(g), y(accumulatedVariance(g, chains.size))]),
      "dash",
    ),
    text(x(98), y(1.4), "accumulate", "label strong end"),
    text(x(8), y(0.0002), "replace", "label strong"),
    text(396, 16, "Words left", "label strong"),
    axisY(words, 396, "", [0, 100, 200, 300]),
    axisX(right, bottom, "generation", [1, 10, 20, 30, 40, 50]),
    curve(left(survivors("accumulate")), "line-1"),
    curve(left(survivors("replace")), "line-3"),
    text(right(48), words(262), "accumulate", "label strong end"),
    text(right(14), words(86), "replace", "label strong"),
  ]);
};
