/** Lines of equal height over a grid, by marching squares. */

/** Heights on an even grid over the plane: row after row from the bottom, `side` numbers a row. */
export type HeightGrid = { readonly side: number; readonly heights: ArrayLike<number> };

type Spot = readonly [x: number, y: number];

/**
 * Edges of a cell that the line crosses, by which of its corners lie above the level (bits: 1 bottom left, 2 bottom right,
 * 4 top right, 8 top left). Edges: 0 bottom, 1 right, 2 top, 3 left. Each pair is walked with the higher side at the left.
 */
const crossings: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/**
 * Closed rings around all that is higher than a level; beyond the grid everything is lower.
 * @param place from grid units, 0 to side - 1 on both axes, to units of the drawing
 * @returns the path of an SVG or a Path2D; "" when nothing is higher
 */
export const contour = (
  { side, heights }: HeightGrid,
  level: number,
  place: (x: number, y: number) => Spot,
): string => {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= side || y >= side ? -Infinity : (heights[y * side + x] ?? -Infinity);
  const next = new Map<string, { readonly to: string; readonly spot: Spot }>();
  const cross = (x0: number, y0: number, x1: number, y1: number): Spot => {
    const [a, b] = [at(x0, y0), at(x1, y1)];
    const share = !Number.isFinite(a) ? 1 : !Number.isFinite(b) ? 0 : (level - a) / (b - a);
    return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
  };
  for (let y = -1; y < side; y++)
    for (let x = -1; x < side; x++) {
      const corners: readonly (readonly [number, number])[] = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ];
      const mask = corners.reduce((bits, [cx, cy], i) => (at(cx, cy) > level ? bits | (1 << i) : bits), 0);
      for (const [from, to] of crossings[mask] ?? []) {
        const [edgeFrom, edgeTo] = [from, to].map((edge) => [corners[edge], corners[(edge + 1) % 4]] as const);
        const [a, b] = edgeFrom ?? [];
        const [c, d] = edgeTo ?? [];
        if (!a || !b || !c || !d) continue;
        // An edge belongs to two cells: its name must not depend on which one looks at it.
        const name = (p: Spot, q: Spot): string => (p[0] + p[1] < q[0] + q[1] ? `${p};${q}` : `${q};${p}`);
        next.set(name(a, b), { to: name(c, d), spot: cross(...a, ...b) });
      }
    }
  let path = "";
  for (let [start] = next.keys(); start !== undefined; [start] = next.keys()) {
    let ring = "";
    for (let now: string | undefined = start; now !== undefined; ) {
      const found = next.get(now);
      next.delete(now);
      if (!found) break;
      const [x, y] = place(...found.spot).map((value) => Math.round(10 * value) / 10);
      ring += `${ring === "" ? "M" : "L"}${x} ${y}`;
      now = found.to;
    }
    path += `${ring}Z`;
  }
  return path;
};

/**
 * The level above which a share of all mass lies, for heights that are densities: the edge of a highest-density region.
 * @param share in (0, 1)
 */
export const levelOfShare = (heights: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(heights).sort().reverse();
  const total = sorted.reduce((sum, height) => sum + height, 0);
  let sum = 0;
  for (const height of sorted) {
    sum += height;
    if (sum >= share * total) return height;
  }
  return 0;
};
