import { scaleLinear } from "d3-scale";
import { linearInterpolation } from "../maths/spherical-interpolation.ts";
import { spotAt, strip } from "../worked/representations-and-latent-spaces.ts";
import { curve, drawing, segment, text } from "./plot.ts";

const shares = [0, 0.25, 0.5, 0.75, 1];
const row = 52;
const top = 40;

/** Five strips under one another; the height of the curve is the brightness of a pixel. */
const panel = (left: number, title: string, picture: (share: number) => readonly number[], color: string): string => {
  const x = scaleLinear([0, strip.pixels - 1], [left, left + 260]);
  const strips = shares.map((share, i) => {
    const base = top + (i + 1) * row;
    return (
      segment([left, base], [left + 260, base]) +
      curve(
        picture(share).map((brightness, pixel) => [x(pixel), base - brightness * (row - 14)]),
        color,
      )
    );
  });
  return text(left, 20, title, "label strong") + strips.join("");
};

/** Between two pictures of a spot: the average of the pixels, and the picture of the average place. */
export const draw = (): string =>
  drawing(top + shares.length * row + 12, [
    panel(
      60,
      "Average the pixels",
      (share) => linearInterpolation(spotAt(strip.from), spotAt(strip.to), share),
      "line-3",
    ),
    panel(
      370,
      "Average the place, then draw",
      (share) => spotAt(strip.from + share * (strip.to - strip.from)),
      "line-1",
    ),
    ...shares.map((share, i) => text(48, top + (i + 1) * row - 4, `${100 * share}%`, "label end")),
  ]);
