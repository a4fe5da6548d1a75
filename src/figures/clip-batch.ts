import type { Matrix } from "../maths/matrix.ts";
import { captions, pictures, toCaptions, toPictures } from "../worked/multimodal-models.ts";
import { drawing, rectangle, text } from "./plot.ts";

const cell = 64;
const top = 84;

/** One table of shares: pictures are rows, captions columns; the area of a square is the share, true pairs have a darker cell. */
const panel = (left: number, [title, below]: readonly [string, string], shares: Matrix): string => {
  const names = captions.map((caption, j) => text(left + (j + 0.5) * cell, top - 10, caption, "label mid"));
  const rows = shares.map((row, i) => {
    const cells = row.map((share, j) => {
      const [x, y] = [left + j * cell, top + i * cell];
      const side = (cell - 4) * Math.sqrt(share);
      return (
        rectangle(x + 2, y + 2, cell - 4, cell - 4, i === j ? "soft-1" : "soft-2") +
        rectangle(x + (cell - side) / 2, y + (cell - side) / 2, side, side, i === j ? "fill-1" : "fill-2")
      );
    });
    return text(left - 8, top + (i + 0.5) * cell + 4, pictures[i] ?? "", "label end") + cells.join("");
  });
  return text(left, 22, title, "label strong") + text(left, 42, below) + names.join("") + rows.join("");
};

/** The two games of a batch of three pictures and three captions. */
export const draw = (): string =>
  drawing(top + pictures.length * cell + 6, [
    panel(70, ["Each picture picks a caption", "squares of a row add up to one"], toCaptions),
    panel(384, ["Each caption picks a picture", "squares of a column add up to one"], toPictures),
  ]);
