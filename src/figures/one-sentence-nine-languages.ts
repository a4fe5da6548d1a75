import { scaleLinear } from "d3-scale";
import { sentences } from "../worked/tokens-and-embeddings.ts";
import { axisX, drawing, rectangle, text } from "./plot.ts";

const left = 84;
const top = 46;
const row = 34;
const bottom = top + sentences.length * row;

/** Tokens of one sentence in nine languages, under two sets of merges. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 240]).range([left, 600]);
  const bars = sentences.flatMap(({ name, english, nine }, index) => {
    const y = top + index * row;
    return [
      text(left - 8, y + 17, name, "label end"),
      rectangle(left, y, x(english) - left, 11, "fill-1"),
      rectangle(left, y + 13, x(nine) - left, 11, "fill-2"),
      text(x(english) + 5, y + 10, String(english)),
      text(x(nine) + 5, y + 24, String(nine)),
    ];
  });
  return drawing(bottom + 48, [
    rectangle(left, 14, 11, 11, "fill-1"),
    text(left + 17, 24, "merges from a page of English"),
    rectangle(left + 250, 14, 11, 11, "fill-2"),
    text(left + 267, 24, "merges from these nine sentences"),
    ...bars,
    axisX(x, bottom + 4, "tokens", [0, 50, 100, 150, 200]),
  ]);
};
