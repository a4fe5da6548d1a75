import { scaleLinear } from "d3-scale";
import { panelData, panels } from "../worked/evaluation.ts";
import { dots, drawing, type Point, text } from "./plot.ts";

const names = [
  ["truth", "the true model"],
  ["bell", "one bell"],
  ["collapsed", "one cluster of four"],
  ["copies", "copies of the data"],
] as const;
const rows = [
  ["Fréchet distance", "measured", 2],
  ["Inception-like score", "score", 2],
  ["precision", "precision", 2],
  ["recall", "recall", 2],
  ["perplexity", "perplexity", 0],
] as const;
const side = 118;
/** how far the pictures reach from the center on each axis; the few points beyond are left out */
const reach = 2.4;
const left = 148;
const step = (640 - left) / names.length;

/** The number, with commas; what would not fit as "over a million". */
const shown = (value: number, digits: number): string =>
  value > 1e6
    ? "> 1,000,000"
    : value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Four models beside the same data, and what five metrics say of each. */
export const draw = (): string => {
  const place = (column: number) => {
    const center = left + step * (column + 0.5);
    const x = scaleLinear([-reach, reach], [center - side / 2, center + side / 2]);
    const y = scaleLinear([-reach, reach], [36 + side, 36]);
    return {
      center,
      at: (cloud: readonly (readonly number[])[]): Point[] => cloud.map(([a = 0, b = 0]) => [x(a), y(b)]),
    };
  };
  const every = (cloud: readonly (readonly number[])[]) =>
    cloud.filter((point, i) => i % 5 === 0 && point.every((value) => Math.abs(value) <= reach));
  const pictures = names.map(([name, label], column) => {
    const { center, at } = place(column);
    const model = panels[name];
    return [
      text(center, 22, label, "label strong mid"),
      dots(at(every(panelData)), 2.6, "soft-2"),
      dots(at(every(model.samples)), 1.5, "fill-1"),
      ...rows.map(([, key, digits], row) =>
        text(center, 36 + side + 26 + row * 21, shown(model.measures[key], digits), "label mid"),
      ),
    ].join("");
  });
  return drawing(36 + side + 26 + rows.length * 21, [
    ...rows.map(([label], row) => text(0, 36 + side + 26 + row * 21, label, "label")),
    ...pictures,
  ]);
};
