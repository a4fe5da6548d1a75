import { type Family, visibility } from "../maths/visibility.ts";
import { drawnShape } from "../worked/language-model-families.ts";
import { drawing, rectangle, text } from "./plot.ts";

const { source, target } = drawnShape;
const length = source + target;
const cell = 24;
const top = 74;

const panel = (left: number, title: string, family: Family, names: readonly string[]): string => {
  const cells = visibility(family, source, target).flatMap((row, i) =>
    row.map((seen, j) =>
      rectangle(
        left + j * cell + 1,
        top + i * cell + 1,
        cell - 2,
        cell - 2,
        seen === 1 ? (family === "encoder-decoder" && j < source ? "fill-3" : "fill-1") : "soft-2",
      ),
    ),
  );
  const columns = names.map((name, j) => text(left + (j + 0.5) * cell, top - 8, name, "label mid"));
  const rows = names.map((name, i) => text(left - 6, top + (i + 0.5) * cell + 4, name, "label end"));
  return text(left, 22, title, "label strong") + columns.join("") + rows.join("") + cells.join("");
};

const plain = Array.from({ length }, (_, i) => String(i + 1));
const parts = Array.from({ length }, (_, i) => (i < source ? `s${i + 1}` : `t${i - source + 1}`));

/** Who sees whom in the three families: seven positions, rows look, columns are looked at. */
export const draw = (): string =>
  drawing(top + length * cell + 30, [
    panel(22, "Encoder", "encoder", plain),
    panel(232, "Decoder", "decoder", plain),
    panel(448, "Encoder-decoder", "encoder-decoder", parts),
    text(22, 44, "every position sees all", "label"),
    text(232, 44, "itself and before", "label"),
    text(448, 44, "source s, then target t", "label"),
    text(22, top + length * cell + 22, "rows look, columns are looked at; empty cells are masked"),
  ]);
