import { pixelMask } from "../maths/masked-convolution.ts";
import type { Matrix } from "../maths/matrix.ts";
import { layers, stackSees } from "../worked/autoregressive-models.ts";
import { drawing, rectangle, text } from "./plot.ts";

const cell = 19;
const top = 68;
const side = 2 * layers + 1;

/** Cells of one table: what the middle sees, what it should see and does not, itself, and what comes later. */
const table = (left: number, size: number, seen: Matrix): string => {
  const middle = (size - 1) / 2;
  return seen
    .flatMap((row, i) =>
      row.map((cellSeen, j) => {
        const earlier = i < middle || (i === middle && j < middle);
        const itself = i === middle && j === middle;
        const classes = itself ? "fill-2" : cellSeen === 1 ? "fill-1" : earlier ? "soft-3" : "soft-2";
        return (
          rectangle(left + j * cell + 1, top + i * cell + 1, cell - 2, cell - 2, classes) +
          (earlier && cellSeen === 0 ? text(left + (j + 0.5) * cell, top + (i + 0.5) * cell + 4, "×", "label mid") : "")
        );
      }),
    )
    .join("");
};

/** Every pixel before the middle, as two stacks see them. */
const whole = Array.from({ length: side }, (_, i) =>
  Array.from({ length: side }, (_, j) => (i < layers || (i === layers && j < layers) ? 1 : 0)),
);

/** One mask, four masked layers with their blind spot, and two stacks without one. */
export const draw = (): string => {
  const panels: readonly [number, string, string, number, Matrix][] = [
    [12, "One masked layer", "three by three weights", 3, pixelMask(3, false)],
    [212, "Four layers", "blind to the crossed pixels", side, stackSees],
    [436, "Two stacks of four", "one for rows above", side, whole],
  ];
  return drawing(
    top + side * cell + 8,
    panels.map(
      ([left, title, below, size, seen]) =>
        text(left, 22, title, "label strong") + text(left, 42, below) + table(left, size, seen),
    ),
  );
};
