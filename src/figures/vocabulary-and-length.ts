import { scaleLinear, scaleLog } from "d3-scale";
import { embeddingShare } from "../maths/training-compute.ts";
import { lengthWith, mostMerges, shapes } from "../worked/tokens-and-embeddings.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 280;
const merges = [0, 10, 25, 50, 75, 100, 150, 200, 300, 400, 500, 600, 700, mostMerges];
const vocabularies = Array.from({ length: 25 }, (_, i) => Math.round(1000 * 256 ** (i / 24)));

const lengths = (): string[] => {
  const x = scaleLinear().domain([256, 1100]).range([46, 270]);
  const y = scaleLinear().domain([0, 100]).range([bottom, 50]);
  const rows = merges.map(lengthWith);
  const line = (part: "seen" | "unseen"): Point[] => rows.map((row) => [x(row.vocabulary), y(row[part])]);
  return [
    axisX(x, bottom, "entries of the vocabulary", [256, 500, 750, 1000], (tick) => tick.toLocaleString("en-US")),
    axisY(y, 46, "tokens for 100 bytes", [0, 25, 50, 75, 100]),
    curve(line("unseen"), "line-2"),
    curve(line("seen"), "line-1"),
    text(190, y(47), "held-out text", "label"),
    text(126, y(12), "text that taught the merges", "label"),
  ];
};

const names = ["768", "4,096", "8,192"];
const shares = (): string[] => {
  const x = scaleLog().base(2).domain([1000, 256_000]).range([376, 580]);
  const y = scaleLinear().domain([0, 80]).range([bottom, 50]);
  const line = (shape: (typeof shapes)[number]): Point[] =>
    vocabularies.map((vocabulary) => [x(vocabulary), y(100 * embeddingShare({ ...shape, vocabulary }))]);
  return [
    axisX(x, bottom, "entries of the vocabulary", [1000, 8000, 64_000, 256_000], (tick) => `${tick / 1000}K`),
    axisY(y, 376, "% of the weights in the table", [0, 20, 40, 60, 80]),
    ...shapes.flatMap((shape, index) => {
      const points = line(shape);
      const [endX, endY] = points.at(-1) ?? [0, 0];
      return [curve(points, `line-${index + 1}`), text(endX + 6, endY + 4, names[index] ?? "")];
    }),
    text(626, 50, "width", "label end"),
  ];
};

/** Left: how texts shrink as merges are added. Right: what share of a decoder's weights its token table takes. */
export const draw = (): string => drawing(328, [...lengths(), ...shares()]);
