import type { Matrix } from "../maths/matrix.ts";
import { columns, sentence, trace } from "../worked/transformer.ts";
import { drawing, rectangle, text } from "./plot.ts";

const cell = 35;
const top = 62;
const left = 62;
const largest = 4.5;

/** One state of the stream: a column for each token, a row for each entry; area is size, and the shade tells the sign. */
const panel = (x0: number, title: string, stream: Matrix): string => {
  const words = sentence.map((word, i) => text(x0 + (i + 0.5) * cell, top - 10, word, "label mid"));
  const cells = stream.flatMap((row, i) =>
    row.map((value, j) => {
      const [x, y] = [x0 + i * cell, top + j * cell];
      const side = (cell - 3) * Math.sqrt(Math.min(1, Math.abs(value) / largest));
      const frame = rectangle(x + 1.5, y + 1.5, cell - 3, cell - 3, "soft-1");
      const offset = (cell - side) / 2;
      return frame + (side < 1 ? "" : rectangle(x + offset, y + offset, side, side, value > 0 ? "fill-1" : "fill-2"));
    }),
  );
  return text(x0, 20, title, "label strong") + words.join("") + cells.join("");
};

/** The residual stream of the worked sentence at three places of its one block. */
export const draw = (): string => {
  const { stream, between, output } = trace(sentence);
  const step = sentence.length * cell + 14;
  const names = columns.map((name, j) => text(left - 8, top + (j + 0.5) * cell + 4, name, "label end"));
  const key = top + columns.length * cell + 14;
  return drawing(key + 20, [
    ...names,
    panel(left, "in", stream),
    panel(left + step, "after attention", between),
    panel(left + 2 * step, "after feed-forward", output),
    rectangle(left, key, 12, 12, "fill-1"),
    text(left + 18, key + 11, "positive"),
    rectangle(left + 90, key, 12, 12, "fill-2"),
    text(left + 108, key + 11, "negative"),
  ]);
};
