/** The form in which TrueType writes the outline of one glyph. */
import { words } from "./sfnt.ts";

/** A point of an outline, in units of the font: on it, or a control point beside it. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** Bits of a point's flag: on the outline; a short step along an axis; repeated; the step's sign, or no step at all. */
const bits = { on: 1, short: { x: 2, y: 4 }, repeat: 8, same: { x: 16, y: 32 } } as const;

/** Contours of a simple glyph. */
export const pointsOf = (outline: Buffer): Point[][] => {
  const contours = outline.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, index) => outline.readUInt16BE(10 + 2 * index));
  const count = (ends.at(-1) ?? -1) + 1;
  let place = 10 + 2 * contours;
  place += 2 + outline.readUInt16BE(place); // hints
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = outline.readUInt8(place);
    const times = flag & bits.repeat ? outline.readUInt8(place + 1) : 0;
    place += flag & bits.repeat ? 2 : 1;
    for (let time = 0; time <= times; time += 1) flags.push(flag);
  }
  const read = (axis: "x" | "y"): number[] => {
    let value = 0;
    return flags.map((flag) => {
      const same = (flag & bits.same[axis]) !== 0;
      if (flag & bits.short[axis]) {
        const step = outline.readUInt8(place);
        place += 1;
        value += same ? step : -step;
      } else if (!same) {
        value += outline.readInt16BE(place);
        place += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [read("x"), read("y")];
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & bits.on) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
};

/** A point in the middle of two control points goes without saying. */
const needed = (contour: readonly Point[]): Point[] =>
  contour.filter((point, index) => {
    const before = contour.at(index - 1) ?? point;
    const after = contour[(index + 1) % contour.length] ?? point;
    const off = (axis: "x" | "y"): number => Math.abs((before[axis] + after[axis]) / 2 - point[axis]);
    return !point.on || before.on || after.on || off("x") > 0.5 || off("y") > 0.5;
  });

/**
 * A simple glyph.
 * @param box the eight bytes of its bounds
 */
export const drawnOutline = (contours: readonly (readonly Point[])[], box: Buffer): Buffer => {
  const rounded = contours.map((contour) =>
    needed(contour).map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on })),
  );
  const points = rounded.flat();
  const steps = { x: [] as number[], y: [] as number[] };
  const write = (axis: "x" | "y", step: number): number => {
    if (step === 0) return bits.same[axis];
    if (Math.abs(step) > 255) steps[axis].push((step >> 8) & 0xff, step & 0xff);
    else steps[axis].push(Math.abs(step));
    if (Math.abs(step) > 255) return 0;
    return bits.short[axis] | (step > 0 ? bits.same[axis] : 0);
  };
  const flags = points.map(({ x, y, on }, index) => {
    const before = points[index - 1] ?? { x: 0, y: 0 };
    return (on ? bits.on : 0) | write("x", x - before.x) | write("y", y - before.y);
  });
  let end = -1;
  const ends = rounded.map((contour) => {
    end += contour.length;
    return end;
  });
  return Buffer.concat([
    words(contours.length),
    box,
    words(...ends, 0),
    Buffer.from(flags),
    Buffer.from(steps.x),
    Buffer.from(steps.y),
  ]);
};
