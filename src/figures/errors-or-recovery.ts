import { scaleLinear } from "d3-scale";
import { offTrackShare } from "../maths/error-recovery.ts";
import { recoveries, slip } from "../worked/autoregressive-models.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const bottom = 246;
const lines = ["line-1", "line-3", "line-2"] as const;
const names = ["never found back", "back with 2 in 100", "back with 20 in 100"] as const;

/** Share of samples that are off the track, by steps, for three chances of finding back. */
export const draw = (): string => {
  const x = scaleLinear().domain([0, 200]).range([52, 480]);
  const y = scaleLinear().domain([0, 1]).range([bottom, 40]);
  return drawing(290, [
    axisX(x, bottom, "steps written", [0, 50, 100, 150, 200]),
    axisY(y, 52, "", [0, 0.25, 0.5, 0.75, 1]),
    text(12, 24, "share of texts off the track"),
    ...recoveries.map((recovery, i) =>
      curve(
        Array.from({ length: 101 }, (_, k): Point => [x(2 * k), y(offTrackShare(slip, recovery, 2 * k))]),
        lines[i] ?? "line-4",
      ),
    ),
    ...recoveries.map((recovery, i) => text(488, y(offTrackShare(slip, recovery, 200)) + 4, names[i] ?? "")),
  ]);
};
