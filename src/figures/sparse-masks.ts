import { causalMask } from "../maths/attention.ts";
import type { Matrix } from "../maths/matrix.ts";
import { allowedPairs, causalWindowMask, stridedMask, windowMask } from "../maths/sparse-mask.ts";
import { drawing, rectangle, text } from "./plot.ts";

const n = 24;
const cell = 5.8;
const side = n * cell;
const step = side + 21;

/** One mask: rows look, columns are looked at. Runs of allowed cells are drawn as one bar. */
const panel = (x0: number, title: string, mask: Matrix): string => {
  const bars = mask.flatMap((row, i) => {
    const starts = row.flatMap((value, j) => (value === 0 && row[j - 1] !== 0 ? [j] : []));
    return starts.map((start) => {
      const end = row.findIndex((value, j) => j > start && value !== 0);
      const length = (end === -1 ? n : end) - start;
      return rectangle(x0 + start * cell, 46 + i * cell, length * cell - 0.8, cell - 0.8, "fill-1");
    });
  });
  const frame = rectangle(x0, 46, side, side, "soft-1");
  const count = `${allowedPairs(mask)} pairs`;
  return text(x0, 18, title, "label strong") + text(x0, 36, count) + frame + bars.join("");
};

/** Which pairs are compared: full causal attention and three sparse patterns, for 24 positions. */
export const draw = (): string =>
  drawing(46 + side + 8, [
    panel(8, "Causal, full", causalMask(n)),
    panel(8 + step, "Causal window", causalWindowMask(n, 4)),
    panel(8 + 2 * step, "Strided", stridedMask(n, 5)),
    panel(8 + 3 * step, "Window + global", windowMask(n, 2, [0, 12])),
  ]);
