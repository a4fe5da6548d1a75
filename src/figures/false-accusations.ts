import { scaleLinear } from "d3-scale";
import { falseAccusation } from "../maths/base-rate.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const bottom = 300;
const x = scaleLinear([0, 40], [60, 480]);
const y = scaleLinear([0, 1], [bottom, 30]);
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** False-positive rates of one text: strict, good, middling, and that of the classifier of 2023. */
const rates = [
  { rate: 0.005, style: "line-2", name: "1 in 200" },
  { rate: 0.01, style: "line-1", name: "1 in 100" },
  { rate: 0.04, style: "line-4", name: "1 in 25" },
  { rate: 0.09, style: "line-3", name: "9 in 100" },
] as const;

/** Chance that an honest student is flagged at least once, against the number of texts that are tested. */
export const draw = (): string =>
  drawing(bottom + 44, [
    axisX(x, bottom, "texts of one honest student", [0, 10, 20, 30, 40]),
    axisY(y, 60, "flagged at least once", [0, 0.25, 0.5, 0.75, 1], percent),
    ...rates.map(({ rate, style }) =>
      curve(
        Array.from({ length: 41 }, (_, texts): Point => [x(texts), y(falseAccusation(rate, texts))]),
        style,
      ),
    ),
    dots([[x(30), y(falseAccusation(0.01, 30))]], 3.5),
    text(x(30) - 6, y(falseAccusation(0.01, 30)) - 10, "26 in 100", "label strong end"),
    text(x(40) + 8, y(1) - 2, "wrong on"),
    ...rates.map(({ rate, name }) => text(x(40) + 8, y(falseAccusation(rate, 40)) + 4 + (rate === 0.09 ? 6 : 0), name)),
  ]);
