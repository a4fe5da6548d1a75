import { scaleLinear } from "d3-scale";
import { amplifiedShare } from "../maths/amplified-share.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 300;
const x = scaleLinear([0, 1], [60, 470]);
const y = scaleLinear([0, 1], [bottom, 30]);
const shares = Array.from({ length: 201 }, (_, i) => i / 200);
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Share in the output against share in the data, at four temperatures. */
export const draw = (): string =>
  drawing(bottom + 44, [
    axisX(x, bottom, "share in the data", [0, 0.25, 0.5, 0.75, 1], percent),
    axisY(y, 60, "share in the output", [0, 0.25, 0.5, 0.75, 1], percent),
    segment([x(0), y(0)], [x(1), y(1)], "dash"),
    ...(
      [
        [0.7, "line-2"],
        [0.4, "line-4"],
        [0.1, "line-3"],
      ] as const
    ).map(([temperature, style]) =>
      curve(
        shares.map((share): Point => [x(share), y(amplifiedShare(share, temperature))]),
        style,
      ),
    ),
    text(484, 32, "temperature"),
    ...(
      [
        ["line-3", "0.1 (nearly greedy)"],
        ["line-4", "0.4"],
        ["line-2", "0.7"],
        ["dash", "1 (unchanged)"],
      ] as const
    ).flatMap(([style, name], i) => [
      segment([484, 50 + 22 * i], [506, 50 + 22 * i], style),
      text(512, 54 + 22 * i, name),
    ]),
  ]);
