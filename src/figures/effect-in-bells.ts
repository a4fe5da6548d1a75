import { scaleLinear } from "d3-scale";
import { probabilityOfSuperiority } from "../maths/effect-size.ts";
import { shifts } from "../worked/business-education-and-simulation.ts";
import { curve, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 150;
const width = 200;
const y = scaleLinear([0, 0.42], [bottom, 26]);
const places = Array.from({ length: 81 }, (_, i) => -3.2 + i * 0.1);

/** Two bells of equal width, three distances apart; below, in how many pairs of a hundred the right one is ahead. */
export const draw = (): string =>
  drawing(
    bottom + 62,
    shifts.flatMap((shift, panel) => {
      const left = 12 + panel * (width + 12);
      const x = scaleLinear([-3.2, 4.8], [left, left + width]);
      const bell = (mean: number): Point[] =>
        places.map((at): Point => [x(at), y(Math.exp(-((at - mean) ** 2) / 2) / Math.sqrt(2 * Math.PI))]);
      const pairs = Math.round(100 * probabilityOfSuperiority(shift));
      return [
        segment([left, bottom], [left + width, bottom]),
        curve(bell(0), "line-2"),
        curve(bell(shift), "line-1"),
        segment([x(0), y(0.4)], [x(0), bottom], "dash"),
        segment([x(shift), y(0.4)], [x(shift), bottom], "dash"),
        text(left + width / 2, bottom + 24, `effect ${shift.toFixed(1)}`, "label strong mid"),
        text(left + width / 2, bottom + 44, `ahead in ${pairs} of 100 pairs`, "label mid"),
      ];
    }),
  );
