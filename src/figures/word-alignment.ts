import { editTable } from "../maths/edit-distance.ts";
import { alignWords } from "../maths/word-error-rate.ts";
import { heard, said } from "../worked/audio-and-music.ts";
import { drawing, rectangle, text } from "./plot.ts";

const [left, top, width, height] = [76, 52, 54, 30];

/** The table of edit distances of two sentences, with one shortest way from the first corner to the last. */
export const draw = (): string => {
  const place = (i: number, j: number): readonly [number, number] => [left + j * width, top + i * height];
  let [i, j] = [0, 0];
  const way = alignWords(said, heard).map(({ kind }) => {
    if (kind !== "insertion") i++;
    if (kind !== "deletion") j++;
    const [x, y] = place(i, j);
    return rectangle(x + 2, y + 2, width - 4, height - 4, kind === "match" ? "soft-1" : "soft-3");
  });
  const start = rectangle(left + 2, top + 2, width - 4, height - 4, "soft-1");
  const names = [
    ...heard.map((word, column) => text(left + (column + 1.5) * width, top - 10, word, "label mid")),
    ...said.map((word, row) => text(left - 8, top + (row + 1.5) * height + 4, word, "label end")),
    text(left + width, 16, "heard"),
    text(left - 8, top + height / 2 + 4, "said", "label end"),
  ];
  const numbers = editTable(said, heard).flatMap((row, r) =>
    row.map((distance, c) => {
      const [x, y] = place(r, c);
      return text(x + width / 2, y + height / 2 + 4, String(distance), "label mid");
    }),
  );
  return drawing(top + (said.length + 1) * height + 10, [start, ...way, ...names, ...numbers]);
};
