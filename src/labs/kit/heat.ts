import { planeSide } from "./plane.ts";

/**
 * Shades over the plane on an even grid whose outermost points lie on its border: row after row from the bottom,
 * `side` numbers a row. From -1, all of the low color, through 0, paper, to 1, all of the high color.
 */
export type Heat = { readonly side: number; readonly shades: ArrayLike<number> };
export type Rgb = readonly [red: number, green: number, blue: number];

/** steps of shade on either side of paper, where the picture is drawn as shapes */
const steps = 6;
/** What is not a number counts as paper. */
const held = (shade: number | undefined): number =>
  Number.isNaN(shade ?? NaN) ? 0 : Math.min(1, Math.max(-1, shade ?? 0));

/** One path for each step of shade: runs of cells in a row, to be stroked as wide as a cell. */
export const heatRuns = ({ side, shades }: Heat): { readonly step: number; readonly path: string }[] => {
  const paths = new Map<number, string>();
  const cell = planeSide / (side - 1);
  const stepAt = (x: number, y: number): number => Math.round(steps * held(shades[y * side + x]));
  const round = (value: number): number => Math.round(10 * value) / 10;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; ) {
      const step = stepAt(x, y);
      const from = x;
      while (x < side && stepAt(x, y) === step) x++;
      const start = Math.max(0, (from - 0.5) * cell);
      const end = Math.min(planeSide, (x - 0.5) * cell);
      if (step !== 0)
        paths.set(step, `${paths.get(step) ?? ""}M${round(start)} ${round(planeSide - y * cell)}H${round(end)}`);
    }
  return [...paths].map(([step, path]) => ({ step: step / steps, path }));
};

/** The pixels of a picture of side x side, top row first: red, green, blue, opacity. @param most opacity of a full shade */
export const heatPixels = (
  { side, shades }: Heat,
  high: Rgb,
  low: Rgb,
  most: number,
): Uint8ClampedArray<ArrayBuffer> => {
  const pixels = new Uint8ClampedArray(4 * side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const shade = held(shades[(side - 1 - y) * side + x]);
      const at = 4 * (y * side + x);
      const color = shade > 0 ? high : low;
      pixels[at] = color[0];
      pixels[at + 1] = color[1];
      pixels[at + 2] = color[2];
      pixels[at + 3] = 255 * most * Math.abs(shade);
    }
  return pixels;
};
