import { scaleLinear } from "d3-scale";
import type { NoiseSchedule } from "../maths/noise-schedule.ts";
import { cosine, levels, linear } from "../worked/diffusion-models.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 246;

/** How much of the variance is still data at each of 1,000 levels, for two schedules. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, levels]).range([52, 500]);
  const y = scaleLinear().domain([0, 1]).range([bottom, 40]);
  const line = (schedule: NoiseSchedule, classes: string): string =>
    curve(
      Array.from({ length: 101 }, (_, i): Point => [x(i * 10), y(schedule[i * 10] ?? NaN)]),
      classes,
    );
  return drawing(290, [
    axisX(x, bottom, "level of noise", [0, 250, 500, 750, 1000], (tick) => tick.toLocaleString("en-US")),
    axisY(y, 52, "", [0, 0.25, 0.5, 0.75, 1]),
    text(12, 24, "share of the variance that is data"),
    line(cosine, "line-1"),
    line(linear, "line-3"),
    text(x(520), y(0.58), "cosine"),
    text(x(130), y(0.42), "linear"),
  ]);
};
