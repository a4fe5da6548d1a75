import { scaleLinear } from "d3-scale";
import { energyFootprint } from "../maths/energy-footprint.ts";
import { axisX, drawing, rectangle, text } from "./plot.ts";

/** Carbon intensities that the sources of the chapter use, kg for each kWh. */
const grids = [
  { name: "France (account of BLOOM)", intensity: 0.057 },
  { name: "Iowa, after purchases", intensity: 0.08 },
  { name: "North Carolina site, 2020", intensity: 0.201 },
  { name: "United States (LLaMA paper)", intensity: 0.385 },
  { name: "United States (Patterson et al.)", intensity: 0.429 },
  { name: "Iowa, grid alone", intensity: 0.478 },
  { name: "Taiwan site, 2019", intensity: 0.545 },
] as const;
const left = 230;
const row = 30;
const x = scaleLinear().domain([0, 250]).range([left, 600]);
const bottom = 20 + grids.length * row;

/** Emissions of the same 433 MWh, the processors of BLOOM's final run without overhead, by where and how they are counted. */
export const draw = (): string =>
  drawing(bottom + 50, [
    ...grids.map(({ name, intensity }, i) => {
      const { carbon } = energyFootprint({ acceleratorHours: 1_082_990, watts: 400, overhead: 1, intensity });
      const y = 20 + i * row;
      const tons = Math.round(carbon.low);
      const bar = rectangle(left, y, x(carbon.low) - left, row - 10, i === 0 ? "fill-1" : "soft-2");
      return text(left - 10, y + 15, name, "label end") + bar + text(x(carbon.low) + 6, y + 15, `${tons} t`);
    }),
    axisX(x, bottom, "tons of CO2 equivalents", [0, 50, 100, 150, 200, 250]),
  ]);
