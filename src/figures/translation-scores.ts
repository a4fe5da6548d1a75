import { scaleLinear } from "d3-scale";
import { axisX, axisY, dots, drawing, text } from "./plot.ts";

/** One published score on the test of English-French news of 2014, as in `content/data/applications.yaml` (a test compares them). */
export type Score = {
  readonly id: string;
  readonly year: number;
  readonly bleu: number;
  readonly name: string;
  readonly kind: "phrases" | "recurrent" | "transformer" | "prompted";
  /** where the name stands, seen from the dot */
  readonly at: "left" | "right" | "below";
};

export const scores: readonly Score[] = [
  { id: "wmt-phrases", year: 2014.1, bleu: 33.3, name: "phrase tables", kind: "phrases", at: "below" },
  { id: "wmt-recurrent", year: 2014.7, bleu: 34.81, name: "five recurrent networks", kind: "recurrent", at: "right" },
  { id: "wmt-google", year: 2016.7, bleu: 39.92, name: "recurrent with attention", kind: "recurrent", at: "left" },
  { id: "wmt-transformer", year: 2017.5, bleu: 41.8, name: "transformer", kind: "transformer", at: "left" },
  { id: "wmt-t5", year: 2019.8, bleu: 43.4, name: "T5, fine-tuned", kind: "transformer", at: "left" },
  { id: "wmt-gpt-3", year: 2020.4, bleu: 32.6, name: "GPT-3, prompted only", kind: "prompted", at: "left" },
];
const colors = { phrases: "fill-3", recurrent: "fill-2", transformer: "fill-1", prompted: "fill-4" } as const;
const width = 640;
const height = 310;

/** BLEU of one test over the years, by the kind of system. */
export const draw = (): string => {
  const x = scaleLinear([2014, 2021], [64, width - 24]);
  const y = scaleLinear([30, 45], [height - 56, 36]);
  const marks = scores.map(({ year, bleu, name, kind, at }) => {
    const [left, top] = [x(year), y(bleu)];
    const label =
      at === "right"
        ? text(left + 10, top + 4, name)
        : at === "left"
          ? text(left - 10, top + 4, name, "label end")
          : text(left + 2, top + 22, name);
    return dots([[left, top]], 5, colors[kind]) + label;
  });
  return drawing(height, [
    ...marks,
    axisX(x, height - 56, "year", [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021]),
    axisY(y, 64, "BLEU, English to French", [30, 35, 40, 45]),
  ]);
};
