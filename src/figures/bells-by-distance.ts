import { scaleLinear } from "d3-scale";
import type { BellFit } from "../maths/bell-fit.ts";
import { gaussianDensity } from "../maths/gaussian.ts";
import { logMixtureDensity } from "../maths/gaussian-mixture.ts";
import { humps, narrowBells, wideBells } from "../worked/objectives.ts";
import { axisX, curve, drawing, type Point, text } from "./plot.ts";

const places = Array.from({ length: 121 }, (_, i) => (i - 60) / 10);
const bottom = 226;

const panel = (left: number, title: string, spread: number, fits: typeof narrowBells): string => {
  const x = scaleLinear()
    .domain([-6, 6])
    .range([left, left + 270]);
  const y = scaleLinear().domain([0, 0.85]).range([bottom, 46]);
  const line = (height: (at: number) => number): Point[] => places.map((at) => [x(at), y(height(at))]);
  const bell = ({ mean, spread: width }: BellFit, classes: string): string =>
    curve(
      line((at) => gaussianDensity(at, { mean, variance: width ** 2 })),
      classes,
    );
  const source = line((at) => Math.exp(logMixtureDensity(at, humps(spread))));
  const outline = source.map(([px, py], i) => `${i ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`).join("");
  return [
    text(left - 6, 20, title, "label strong"),
    `<path d="${outline}L${x(6)} ${bottom}L${x(-6)} ${bottom}Z" class="soft-2"/>`,
    axisX(x, bottom, "", [-4, -2, 0, 2, 4], (tick) => String(tick).replace("-", "−")),
    bell(fits.forward, "line-2"),
    bell(fits.wasserstein, "line-3"),
    bell(fits.jensenShannon, "line-1"),
  ].join("");
};

/** The best single bell for two humps, by three distances: for narrow humps, and for wider ones. */
export const draw = (): string =>
  drawing(262, [
    panel(30, "Narrow humps", 0.5, narrowBells),
    panel(354, "Wider humps", 0.7, wideBells),
    text(146, 74, "Jensen–Shannon"),
    text(176, 148, "forward KL,"),
    text(176, 164, "Wasserstein"),
    text(474, 128, "all three"),
  ]);
