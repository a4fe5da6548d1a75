import { scaleLog } from "d3-scale";
import { axisX, drawing, segment, text } from "./plot.ts";

type Request = { readonly name: string; readonly wattHours: number; readonly measured: boolean };

/** Rows of content/data/footprints.yaml; LLaMA from 3.5 J a token. */
export const requests: readonly Request[] = [
  { name: "classify a text, 2023", wattHours: 0.002, measured: true },
  { name: "10 tokens, open models, 2023", wattHours: 0.047, measured: true },
  { name: "Gemini, median text, 2025", wattHours: 0.24, measured: true },
  { name: "ChatGPT, Epoch AI, 2025", wattHours: 0.3, measured: false },
  { name: "ChatGPT, Altman, 2025", wattHours: 0.34, measured: false },
  { name: "LLaMA 65B, 500 tokens, 2023", wattHours: (3.5 * 500) / 3600, measured: true },
  { name: "ChatGPT, de Vries, 2023", wattHours: 2.9, measured: false },
  { name: "one image, open models, 2023", wattHours: 2.907, measured: true },
  { name: "BLOOM, not batched, 2022", wattHours: 914_000 / 230_768, measured: true },
];
const left = 230;
const row = 28;
const x = scaleLog().domain([0.001, 10]).range([left, 600]);
const bottom = 20 + requests.length * row;

/** Energy of one request on a logarithmic axis. Filled: measured by somebody with the machine. Hollow: estimated or stated without a method. */
export const draw = (): string =>
  drawing(bottom + 50, [
    ...requests.map(({ name, wattHours, measured }, i) => {
      const y = 20 + i * row + 10;
      const mark = `<circle cx="${x(wattHours).toFixed(1)}" cy="${y}" r="5" class="${measured ? "fill-1" : "line-1"}"/>`;
      return text(left - 10, y + 4, name, "label end") + segment([left, y], [600, y]) + mark;
    }),
    axisX(x, bottom, "watt-hours for one request", [0.001, 0.01, 0.1, 1, 10]),
  ]);
