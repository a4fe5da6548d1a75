/**
 * Outlines with fewer points. KaTeX's were traced from METAFONT's pens, and many of their curves are two or three where one
 * will do: a new curve is taken when it stays within a thousandth and a half of the em of the old ones, a thirtieth of a pixel in the text.
 */
import { drawnOutline, type Point, pointsOf } from "./outline-points.ts";

type Place = Pick<Point, "x" | "y">;

/** From a point to a point, straight or by one control point. */
interface Curve {
  readonly from: Place;
  readonly by: Place | undefined;
  readonly to: Place;
}

/** Distance that a new curve may keep from the old ones, in units of the font. */
const tolerance = 1.5;
/** Curves that one may stand for. */
const longest = 8;

/** Between two control points the outline passes through the middle. */
const curvesOf = (contour: readonly Point[]): Curve[] => {
  const full = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.on || next.on ? [point] : [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
  });
  const first = full.findIndex(({ on }) => on);
  const ring = [...full.slice(first), ...full.slice(0, first)];
  return ring.flatMap((from, index) => {
    const [next = from, after = from] = [1, 2].map((step) => ring[(index + step) % ring.length]);
    if (!from.on) return [];
    return next.on ? { from, by: undefined, to: next } : { from, by: next, to: after };
  });
};

const at = ({ from, by, to }: Curve, t: number): Place => {
  const middle = by ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const mix = (axis: "x" | "y"): number =>
    (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * middle[axis] + t * t * to[axis];
  return { x: mix("x"), y: mix("y") };
};

const along = (curve: Curve, steps: number): Place[] =>
  Array.from({ length: steps + 1 }, (_, step) => at(curve, step / steps));

const distance = (point: Place, line: readonly Place[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index += 1) {
    const a = line[index - 1] ?? point;
    const b = line[index] ?? point;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
    const t = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy));
  }
  return least;
};

/** How far two lines are apart at most, at the places given; more than a limit when it is more. */
const gap = (points: readonly Place[], line: readonly Place[], limit: number): number => {
  let most = 0;
  for (const point of points) {
    most = Math.max(most, distance(point, line));
    if (most > limit) return most;
  }
  return most;
};

/** One curve for several that follow each other, with the directions of their ends; undefined when none is near enough. */
const joined = (run: readonly Curve[]): Curve | undefined => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || (first.from.x === last.to.x && first.from.y === last.to.y)) return undefined;
  const old = run.flatMap((curve) => along(curve, 6));
  const apart = (made: Curve, limit: number): number => {
    const line = along(made, 16);
    return Math.max(gap(old, line, limit), gap(line, old, limit));
  };
  const { from } = first;
  const { to } = last;
  const straight = { from, by: undefined, to };
  if (apart(straight, tolerance) <= tolerance) return straight;
  const [a, b] = [first.by ?? first.to, last.by ?? last.from];
  const [ux, uy, vx, vy] = [a.x - from.x, a.y - from.y, to.x - b.x, to.y - b.y];
  const across = ux * vy - uy * vx;
  if (Math.abs(across) < 1e-9) return undefined;
  const far = ((to.x - from.x) * vy - (to.y - from.y) * vx) / across;
  const bent = (dx: number, dy: number): Curve => ({
    from,
    by: { x: Math.round(from.x + far * ux) + dx, y: Math.round(from.y + far * uy) + dy },
    to,
  });
  const middle = apart(bent(0, 0), 2 * tolerance);
  if (middle <= tolerance) return bent(0, 0);
  if (middle > 2 * tolerance) return undefined;
  return [-2, -1, 0, 1, 2]
    .flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => bent(dx, dy)))
    .find((curve) => apart(curve, tolerance) <= tolerance);
};

/** The fewest curves, taken greedily from the first point on. */
const fewer = (curves: readonly Curve[]): Curve[] => {
  const kept: Curve[] = [];
  for (let start = 0; start < curves.length; ) {
    let [end, best] = [start + 1, curves[start]];
    for (let stop = start + 2; stop <= Math.min(curves.length, start + longest); stop += 1) {
      const curve = joined(curves.slice(start, stop));
      if (curve) [end, best] = [stop, curve];
      else if (stop > end + 1) break;
    }
    if (best) kept.push(best);
    start = end;
  }
  return kept;
};

/** @param outline of one glyph, as the font's file has it; one that is made of other glyphs comes back as it is */
export const simplify = (outline: Buffer): Buffer => {
  if (outline.length === 0 || outline.readInt16BE(0) < 0) return outline;
  const contours = pointsOf(outline).map((contour) =>
    fewer(curvesOf(contour)).flatMap(({ from, by }): Point[] =>
      by
        ? [
            { ...from, on: true },
            { ...by, on: false },
          ]
        : [{ ...from, on: true }],
    ),
  );
  return drawnOutline(contours, outline.subarray(2, 10));
};
