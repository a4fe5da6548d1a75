import { scaleLinear, scaleLog } from "d3-scale";
import { uniqueShare } from "../maths/uniqueness.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

/** Combinations of sex with the birth year, month or day, over eighty years of birth; and where the label of each curve stands. */
const details = [
  { name: "day of birth", kinds: 80 * 365 * 2, label: [30_000, 0.8], classes: "label" },
  { name: "month", kinds: 80 * 12 * 2, label: [1300, 0.71], classes: "label" },
  { name: "year", kinds: 80 * 2, label: [58, 0.36], classes: "label end" },
] as const;
const width = 640;
const height = 320;
const district = 8400;

/** Share of people who are the only ones of their sex and birth date, over the number of people in the area (logarithmic). */
export const draw = (): string => {
  const x = scaleLog([10, 1e6], [56, width - 34]);
  const y = scaleLinear([0, 1], [height - 56, 36]);
  const crowds = Array.from({ length: 121 }, (_, index) => Math.round(10 ** (1 + index / 24)));
  const lines = details.map(({ kinds }, index) =>
    curve(
      crowds.map((crowd): Point => [x(crowd), y(uniqueShare(crowd, kinds))]),
      `line-${index + 1}`,
    ),
  );
  const labels = details.map(({ name, label, classes }) => text(x(label[0]), y(label[1]), name, classes));
  const marked = details.map(({ kinds }): Point => [x(district), y(uniqueShare(district, kinds))]);
  return drawing(height, [
    segment([x(district), y(0)], [x(district), y(1)], "dash"),
    ...lines,
    ...labels,
    dots(marked.slice(0, 2), 3.5),
    text(x(district) + 8, y(1) + 2, "our district", "label strong"),
    axisX(x, height - 56, "people in the area", [10, 100, 1000, 10_000, 100_000, 1e6], (n) =>
      n.toLocaleString("en-US"),
    ),
    axisY(y, 56, "alone with this combination", [0, 0.25, 0.5, 0.75, 1], (share) => `${share * 100}%`),
  ]);
};
