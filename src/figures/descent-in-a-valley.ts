import { scaleLinear, scaleLog } from "d3-scale";
import { descend } from "../maths/gradient-descent.ts";
import { type Valley, valleyLoss, valleySlope } from "../maths/quadratic-valley.ts";
import { beginning, contests, gentle, narrow, rules } from "../worked/neural-networks.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const kinds = [
  ["plain", "line-2", "fill-2"],
  ["momentum", "line-3", "fill-3"],
  ["adam", "line-1", "fill-1"],
] as const;
type Kind = (typeof kinds)[number][0];

const walk = (valley: Valley, name: Kind, contest: (typeof contests)["gentle"], steps: number) =>
  descend(beginning(valley), (at) => valleySlope(valley, at), rules[name](contest[name].rate), steps);
const bottom = 236;

const map = (): string => {
  const x = scaleLinear().domain([-3.3, 4.4]).range([36, 290]);
  const y = scaleLinear().domain([-1.3, 1.3]).range([bottom, 60]);
  const ring = (level: number): Point[] =>
    Array.from({ length: 37 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 36;
      return [
        Math.sqrt(2 * level) * Math.cos(turn),
        Math.sqrt((2 * level) / gentle.steepness) * Math.sin(turn),
      ] as const;
    })
      .filter(([u, v]) => u >= -3.3 && u <= 4.4 && Math.abs(v) <= 1.3)
      .map(([u, v]) => [x(u), y(v)]);
  const paths = kinds.flatMap(([name, line, fill]) => {
    const places = walk(gentle, name, contests.gentle, 30).map(([u = 0, v = 0]): Point => [x(u), y(v)]);
    return [curve(places, line), dots(places, 2, fill)];
  });
  return [
    text(8, 20, "Steepness 20: the paths", "label strong"),
    ...[0.15, 0.6, 2, 4.8].map((level) => curve(ring(level), "hair")),
    ...paths,
    dots([[x(4), y(1)]], 4, "fill-2"),
    text(x(4) - 4, y(1) - 10, "start", "label end"),
    axisX(x, bottom, "along", [-2, 0, 2, 4], (tick) => String(tick).replace("-", "−")),
    axisY(y, 36, "", [-1, 0, 1], (tick) => String(tick).replace("-", "−")),
    text(8, 48, "across"),
  ].join("");
};

const race = (): string => {
  const x = scaleLinear().domain([0, 100]).range([386, 620]);
  const y = scaleLog().domain([1e-5, 3]).range([bottom, 60]).clamp(true);
  const curves = kinds.map(([name, line]) => {
    const first = valleyLoss(narrow, beginning(narrow));
    const losses = walk(narrow, name, contests.narrow, 100).map((at) => valleyLoss(narrow, at) / first);
    const shown = losses.findIndex((loss) => loss < 1e-5);
    return curve(
      losses
        .slice(0, shown < 0 ? undefined : shown + 1)
        .map((loss, step): Point => [x(step), y(loss)])
        // A mark of the pen for every second step is enough for the eye, and half as long.
        .filter((_, step, { length }) => step % 2 === 0 || step === length - 1),
      line,
    );
  });
  return [
    text(350, 20, "Steepness 1,000: the loss", "label strong"),
    text(350, 48, "relative to the start"),
    axisX(x, bottom, "steps", [0, 25, 50, 75, 100]),
    axisY(y, 386, "", [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5], (tick) =>
      tick === 1 ? "1" : `10⁻${"⁰¹²³⁴⁵"[Math.round(-Math.log10(tick))] ?? ""}`,
    ),
    ...curves,
    text(x(74), y(0.7), "plain"),
    text(x(58), y(0.03), "momentum"),
    text(x(16), y(6e-4), "Adam"),
  ].join("");
};

/** What the three rules do in a valley: where they walk, and how fast they arrive. */
export const draw = (): string => drawing(282, [map(), race()]);
