import { scaleLinear } from "d3-scale";
import { gradientNoise, latticeSlope, noiseWithOctaves } from "../maths/gradient-noise.ts";
import { axisX, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const width = 640;
const height = 470;
const seeds = [8, 9] as const;
const last = 8;
const places = Array.from({ length: 641 }, (_, index) => (index * last) / 640);
const corners = Array.from({ length: last + 1 }, (_, index) => index);

/** Above: gradient noise of two seeds, with the slopes at whole numbers. Below: five octaves of the same seeds. */
export const draw = (): string => {
  const x = scaleLinear([0, last], [30, width - 20]);
  const plain = scaleLinear([-0.5, 0.5], [190, 40]);
  const rough = scaleLinear([-0.8, 0.8], [410, 250]);
  const slopeOf = (seed: number) => (place: number) => latticeSlope(seed, place);
  const strokes = corners.map((at) => {
    const rise = latticeSlope(seeds[0], at) * 0.22;
    return segment([x(at - 0.22), plain(-rise)], [x(at + 0.22), plain(rise)], "line-3");
  });
  const lines = seeds.flatMap((seed, index) => [
    curve(
      places.map((at): Point => [x(at), plain(gradientNoise(slopeOf(seed), at))]),
      index === 0 ? "line-1" : "hair",
    ),
    curve(
      places.map((at): Point => [x(at), rough(noiseWithOctaves(slopeOf(seed), at, 5, 0.5))]),
      index === 0 ? "line-1" : "hair",
    ),
  ]);
  return drawing(height, [
    segment([x(0), plain(0)], [x(last), plain(0)], "hair dash"),
    segment([x(0), rough(0)], [x(last), rough(0)], "hair dash"),
    ...lines,
    ...strokes,
    dots(
      corners.map((at): Point => [x(at), plain(0)]),
      2.5,
    ),
    text(x(0), 22, "one octave: zero at every whole number, with the slope that the seed gives", "label strong"),
    text(x(0), 234, "five octaves, each half as high and twice as fine", "label strong"),
    axisX(x, 424, `place; colored: seed ${seeds[0]}, thin: seed ${seeds[1]}`, corners),
  ]);
};
