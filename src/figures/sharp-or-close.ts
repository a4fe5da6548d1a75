import { blocks, rowDecibels, rows } from "../worked/images-and-design.ts";
import { drawing, rectangle, segment, text } from "./plot.ts";

const [left, right, height] = [20, 620, 44];

/** Bars side by side, as tall as their pixels are bright. */
const strip = (top: number, name: string, pixels: readonly number[], color: string, remark: string): string => {
  const width = (right - left) / pixels.length;
  const base = top + 24 + height;
  const bars = pixels.map((pixel, i) =>
    pixel === 0 ? "" : rectangle(left + i * width + 1, base - pixel * height, width - 2, pixel * height, color),
  );
  return (
    text(left, top + 12, name, "label strong") +
    text(right, top + 12, remark, "label end") +
    bars.join("") +
    segment([left, base], [right, base])
  );
};

/** A row of pixels, its small copy, and two ways to enlarge it: the mean of all that fit, and one of them. */
export const draw = (): string => {
  const ratio = (row: readonly number[]): string => `${rowDecibels(row).toFixed(1)} dB`;
  return drawing(372, [
    strip(4, "original", rows.original, "fill-2", ""),
    strip(96, "small: each block's mean", Array<number>(blocks).fill(0.5), "fill-2", "all that the model sees"),
    strip(188, "mean of all rows that fit", rows.mean, "fill-3", ratio(rows.mean)),
    strip(280, "one row that fits, drawn", rows.drawn, "fill-1", ratio(rows.drawn)),
  ]);
};
