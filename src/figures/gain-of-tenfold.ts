import { scaleBand, scaleLinear } from "d3-scale";
import { aboveFloor, gainOfTenfold } from "../worked/limits-and-society.ts";
import { axisY, drawing, rectangle, segment, text } from "./plot.ts";

const bottom = 280;
const decades = [20, 21, 22, 23, 24, 25, 26, 27];
const raisedDigits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
const power = (exponent: number): string =>
  `10${[...String(exponent)].map((digit) => raisedDigits[Number(digit)] ?? "").join("")}`;

/** What is left above the floor at each budget, and in it what the next tenfold takes away. */
export const draw = (): string => {
  const x = scaleBand(decades, [56, 620]).padding(0.25);
  const y = scaleLinear([0, 0.8], [bottom, 44]);
  return drawing(bottom + 44, [
    text(56, 16, "Loss above the floor, nats for a token", "label strong"),
    axisY(y, 56, "", [0, 0.2, 0.4, 0.6, 0.8]),
    segment([56, bottom], [620, bottom]),
    ...decades.flatMap((decade) => {
      const left = x(decade) ?? 0;
      const compute = 10 ** decade;
      const whole = aboveFloor(compute);
      const kept = whole - gainOfTenfold(compute);
      return [
        rectangle(left, y(kept), x.bandwidth(), bottom - y(kept), "fill-1"),
        rectangle(left, y(whole), x.bandwidth(), y(kept) - y(whole), "fill-3"),
        text(left + x.bandwidth() / 2, y(whole) - 6, gainOfTenfold(compute).toFixed(2), "label mid"),
        text(left + x.bandwidth() / 2, bottom + 18, power(decade), "label mid"),
      ];
    }),
    text(620, bottom + 36, "training compute, FLOP", "label end"),
  ]);
};
