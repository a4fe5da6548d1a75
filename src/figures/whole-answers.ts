import { scaleLinear, scaleLog } from "d3-scale";
import { exactMatch, tokenAccuracyLaw } from "../maths/exact-match.ts";
import { family, lengths } from "../worked/emergent-abilities.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 290;
const sizes = Array.from({ length: 121 }, (_, i) => 10 ** (6 + i / 20));
const power = (tick: number): string =>
  `10${{ 6: "⁶", 8: "⁸", 10: "¹⁰", 12: "¹²" }[Math.round(Math.log10(tick))] ?? ""}`;
const styles = ["line-1", "line-2", "line-4", "line-3"] as const;

/** One smooth family of models; left the surprise of one token, right whole answers of several lengths. */
export const draw = (): string => {
  const left = scaleLog([1e6, 1e12], [50, 250]);
  const right = scaleLog([1e6, 1e12], [340, 574]);
  const nats = scaleLinear([0, 4], [bottom, 44]);
  const share = scaleLinear([0, 1], [bottom, 44]);
  const accuracy = (parameters: number): number => tokenAccuracyLaw(parameters, family.scale, family.exponent);
  return drawing(bottom + 46, [
    axisY(nats, 50, "nats for a token", [0, 1, 2, 3, 4]),
    axisX(left, bottom, "parameters", [1e6, 1e8, 1e10, 1e12], power),
    curve(
      sizes.map((n): Point => [left(n), nats(-Math.log(accuracy(n)))]),
      "line-1",
    ),
    axisY(share, 340, "answers wholly right", [0, 0.25, 0.5, 0.75, 1], (s) => `${100 * s}%`),
    axisX(right, bottom, "parameters", [1e6, 1e8, 1e10, 1e12], power),
    ...lengths.flatMap((length, i) => {
      const at = (n: number): number => share(exactMatch(accuracy(n), length));
      return [
        curve(
          sizes.map((n): Point => [right(n), at(n)]),
          styles[i] ?? "line-1",
        ),
        text(580, at(1e12) + (length === 1 ? 0 : length === 3 ? 8 : 4), length === 1 ? "1 token" : String(length)),
      ];
    }),
  ]);
};
