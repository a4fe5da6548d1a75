import { convolutionOfPicture } from "../maths/convolution.ts";
import type { Matrix } from "../maths/matrix.ts";
import { drawing, rectangle, text } from "./plot.ts";

/** A letter of ten by ten pixels; a hash is ink. */
const letter: Matrix = [
  "..........",
  ".#######..",
  ".#######..",
  "....##....",
  "....##....",
  "....##....",
  "....##....",
  "....##....",
  "....##....",
  "..........",
].map((row) => [...row].map((sign) => (sign === "#" ? 1 : 0)));
/** Right minus left, over three rows: answers to an edge between left and right. */
const kernel: Matrix = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
];
const cell = 18;
const top = 48;

/** Empty cells as one path: a hundred elements would weigh more than the letter. */
const frames = (left: number, values: Matrix): string => {
  const side = cell - 1;
  const squares = values.flatMap((row, i) =>
    row.map((_, j) => `M${left + j * cell} ${top + i * cell}h${side}v${side}h-${side}z`),
  );
  return `<path d="${squares.join("")}" class="soft-2"/>`;
};

/** A grid of cells: the area of a square is the size of a number, its color the sign. */
const grid = (left: number, title: string, values: Matrix, largest: number): string => {
  const cells = values.flatMap((row, i) =>
    row.map((value, j) => {
      const side = (cell - 1) * Math.sqrt(Math.abs(value) / largest);
      const shift = (cell - 1 - side) / 2;
      if (value === 0) return "";
      return rectangle(left + j * cell + shift, top + i * cell + shift, side, side, value > 0 ? "fill-1" : "fill-3");
    }),
  );
  return text(left, 28, title, "label strong") + frames(left, values) + cells.join("");
};

/** One kernel of nine weights over a letter, and the map of where it answers. */
export const draw = (): string =>
  drawing(top + 10 * cell + 30, [
    grid(20, "Picture, 10 × 10", letter, 1),
    text(268, 28, "Kernel, 3 × 3", "label strong"),
    ...kernel.flatMap((row, i) =>
      row.map((weight, j) => {
        const [x, y] = [268 + j * 28, top + i * 28];
        return (
          rectangle(x, y, 27, 27, "soft-2") + text(x + 13.5, y + 18, String(weight).replace("-", "−"), "label mid")
        );
      }),
    ),
    grid(420, "Where it answers, 8 × 8", convolutionOfPicture(letter, kernel), 3),
  ]);
