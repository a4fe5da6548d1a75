import { scaleLinear } from "d3-scale";
import { bestDataGuess, walkToData } from "../maths/mixture-denoiser.ts";
import { seededRandom } from "../maths/random.ts";
import { bells, cosine, evenStarts, signalsOf } from "../worked/diffusion-models.ts";
import { axisX, axisY, curve, drawing, type Point, text } from "./plot.ts";

const [top, bottom, steps, lines] = [62, 262, 100, 9];
const minus = (tick: number): string => String(tick).replace("-", "−");

/** Walks from the same nine points of noise to data of two bells: with fresh noise at every step, and without. */
export const draw = (): string => {
  const y = scaleLinear().domain([-2.4, 2.4]).range([bottom, top]);
  const signals = signalsOf(cosine, steps);
  const panel = (left: number, right: number, name: string, seed?: number): string => {
    const x = scaleLinear().domain([0, steps]).range([left, right]);
    const random = seed === undefined ? undefined : seededRandom(seed);
    const ways = evenStarts(lines).map((start) => {
      const path = walkToData((at, signal) => bestDataGuess(bells, at, signal), start, signals, random);
      const points = path.map((at, step): Point => [x(step), y(at)]);
      return curve(points, `${(path.at(-1) ?? 0) < 0 ? "line-3" : "line-1"}`);
    });
    return (
      text(left, top - 16, name, "label strong") +
      axisX(x, bottom, "steps taken", [0, 25, 50, 75, 100]) +
      axisY(y, left, "", [-2, -1, 0, 1, 2], minus) +
      ways.join("")
    );
  };
  return drawing(306, [
    text(12, 24, "place"),
    panel(48, 304, "with fresh noise: DDPM", 5),
    panel(368, 624, "without: DDIM"),
  ]);
};
