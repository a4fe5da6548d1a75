import { scaleLinear } from "d3-scale";
import { feedForward } from "../maths/feed-forward.ts";
import { xorCorners, xorNetwork } from "../worked/neural-networks.ts";
import { axisX, axisY, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 226;
type Marked = {
  readonly at: readonly number[];
  readonly answer: number;
  readonly name: string;
  /** distance of the name from the middle of the mark, downward */
  readonly drop: number;
};

const panel = (left: number, title: string, names: readonly [string, string], marks: readonly Marked[]) => {
  const x = scaleLinear()
    .domain([-0.35, 2.35])
    .range([left, left + 236]);
  const y = scaleLinear().domain([-0.35, 1.45]).range([bottom, 56]);
  const place = ({ at: [u = 0, v = 0] }: Marked): Point => [x(u), y(v)];
  const parts = [
    text(left - 26, 20, title, "label strong"),
    axisX(x, bottom, names[0], [0, 1, 2]),
    axisY(y, left, names[1], [0, 1]),
    dots(marks.filter(({ answer }) => answer === 1).map(place), 6, "fill-1"),
    dots(marks.filter(({ answer }) => answer === 0).map(place), 6, "line-2"),
    ...marks.map((mark) => text(place(mark)[0], place(mark)[1] + mark.drop, mark.name, "label mid")),
  ];
  return { x, y, parts };
};

/** The four cases of "exclusive or" as they come in, and as two hidden neurons see them. */
export const draw = (): string => {
  const answers = xorCorners.map((corner) => feedForward(xorNetwork, corner));
  const raw = xorCorners.map((at, i) => ({
    at,
    answer: answers[i]?.[1]?.output[0] ?? NaN,
    name: `(${at.join(", ")})`,
    drop: -13,
  }));
  const seen = raw
    .filter(({ name }) => name !== "(1, 0)")
    .map((mark) => ({
      ...mark,
      at: answers[raw.indexOf(mark)]?.[0]?.output ?? [],
      ...(mark.name === "(0, 1)" ? { name: "(0, 1) and (1, 0)", drop: 23 } : {}),
    }));
  const left = panel(40, "What comes in", ["first input", "second input"], raw);
  const right = panel(376, "What the hidden layer makes of it", ["first hidden neuron", "second hidden neuron"], seen);
  // The output is first - 2 second; where it is 1/2 lies the border.
  const border = segment([right.x(0.1), right.y(-0.2)], [right.x(2.3), right.y(0.9)], "line-3");
  return drawing(270, [...left.parts, ...right.parts, border, text(right.x(1.62), right.y(0.36), "border")]);
};
