/**
 * Small pictures with known causes: a few numbers from 0 to 1 say where a shape is, how it lies or how large it is. Edges are
 * smooth over one pixel, so that a picture changes evenly with its causes.
 */
export const shapeNames = ["disc", "bar", "ring"] as const;
export type ShapeName = (typeof shapeNames)[number];

/** pixels along a side */
export const shapeSide = 10;

/** 1 inside, 0 outside, and a ramp one pixel wide between. @param depth how far inside the edge, in pixels */
const inside = (depth: number): number => Math.min(1, Math.max(0, depth + 0.5));

type Depth = (x: number, y: number) => number;
/** How far inside the shape a place lies; places from the middle of the picture, in pixels, y upward. */
const depths: Readonly<Record<ShapeName, (first: number, second: number) => Depth>> = {
  // Causes: how far right, how far up. The whole disc stays inside the picture.
  disc: (right, up) => (x, y) => 1.9 - Math.hypot(x - 5.4 * (right - 0.5), y - 5.4 * (up - 0.5)),
  // Causes: the angle, a half turn in all, and how far the bar lies from the middle.
  bar: (turn, away) => {
    const [cosine, sine] = [Math.cos(Math.PI * turn), Math.sin(Math.PI * turn)];
    return (x, y) => 0.9 - Math.abs(x * sine - y * cosine - 5 * (away - 0.5));
  },
  // One cause only: the radius. The second number is not seen.
  ring: (size) => (x, y) => 0.8 - Math.abs(Math.hypot(x, y) - 1 - 3.2 * size),
};

/**
 * A picture, row after row from the top, each pixel from 0 to 1.
 * @param first, second causes from 0 to 1
 */
export const drawnShape = (name: ShapeName, first: number, second: number): Float64Array => {
  const depth = depths[name](first, second);
  const middle = (shapeSide - 1) / 2;
  return Float64Array.from({ length: shapeSide ** 2 }, (_, i) =>
    inside(depth((i % shapeSide) - middle, middle - Math.floor(i / shapeSide))),
  );
};
