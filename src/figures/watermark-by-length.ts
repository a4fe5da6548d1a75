import { scaleLinear } from "d3-scale";
import { boostedShare } from "../maths/watermark.ts";
import { axisX, axisY, curve, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 300;
const share = 0.5;
const boost = 2;
const x = scaleLinear([0, 400], [60, 460]);
const y = scaleLinear([-2, 16], [bottom, 28]);

/** Expected score when only a part of the tokens was open, and the rest was settled before the mark could act. */
export const expectedScore = (tokens: number, open: number): number => {
  const green = open * boostedShare(share, boost) + (1 - open) * share;
  return (tokens * (green - share)) / Math.sqrt(tokens * share * (1 - share));
};

const lines = [
  { open: 1, style: "line-1", name: "every token open" },
  { open: 0.5, style: "line-3", name: "half of them" },
  { open: 0.2, style: "line-4", name: "one in five" },
  { open: 0, style: "line-2", name: "no mark" },
] as const;

/** Expected watermark score against the length of the text, for four shares of tokens that the mark could move. */
export const draw = (): string =>
  drawing(bottom + 44, [
    axisX(x, bottom, "tokens in the text", [0, 100, 200, 300, 400]),
    axisY(y, 60, "expected score z", [0, 4, 8, 12, 16]),
    segment([x(0), y(4)], [x(400), y(4)], "dash"),
    text(x(400), y(4) - 6, "threshold 4", "label end"),
    ...lines.map(({ open, style }) =>
      curve(
        Array.from({ length: 201 }, (_, i): Point => [x(2 * i), y(i === 0 ? 0 : expectedScore(2 * i, open))]),
        style,
      ),
    ),
    ...lines.map(({ open, name }) => text(x(400) + 6, y(expectedScore(400, open)) + 4, name)),
  ]);
