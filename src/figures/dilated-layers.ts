import { gaps } from "../worked/autoregressive-models.ts";
import { dots, drawing, type Point, segment, text } from "./plot.ts";

const places = 16;
const [left, step, bottom, rise] = [120, 33, 250, 52];

/** Which inputs one output of four causal layers with gaps 1, 2, 4 and 8 depends on. */
export const draw = (): string => {
  const at = (layer: number, place: number): Point => [left + place * step, bottom - layer * rise];
  const needed: Set<number>[] = [new Set([places - 1])];
  const lines: string[] = [];
  for (const [down, gap] of gaps.toReversed().entries()) {
    const layer = gaps.length - down;
    const below = new Set<number>();
    for (const place of needed[down] ?? [])
      for (const from of [place - gap, place]) {
        below.add(from);
        lines.push(segment(at(layer, place), at(layer - 1, from), "line-1"));
      }
    needed.push(below);
  }
  const marks = Array.from({ length: gaps.length + 1 }, (_, layer) => {
    const used = needed[gaps.length - layer] ?? new Set();
    const all = Array.from({ length: places }, (_, place) => place);
    return (
      dots(
        all.filter((place) => !used.has(place)).map((place) => at(layer, place)),
        4,
        "soft-2",
      ) +
      dots(
        all.filter((place) => used.has(place)).map((place) => at(layer, place)),
        5,
        "fill-1",
      )
    );
  });
  const names = ["input", ...gaps.map((gap) => `gap ${gap}`)].map((name, layer) =>
    text(left - 26, bottom - layer * rise + 4, name, "label end"),
  );
  return drawing(284, [
    ...lines,
    ...marks,
    ...names,
    text(left + (places - 1) * step, bottom - gaps.length * rise - 14, "next sample", "label end strong"),
    text(left + (places - 1) * step + 6, bottom + 24, "time", "label end"),
  ]);
};
