/** The square in which planes are drawn, in units of its drawing. */
export const planeSide = 300;

/** From coordinates to the drawing: the plane reaches from -reach to reach on both axes. */
export const placeOn =
  (reach: number) =>
  (x: number, y: number): readonly [number, number] => [
    (planeSide / 2) * (1 + x / reach),
    (planeSide / 2) * (1 - y / reach),
  ];
/** From a place in the drawing, as shares of its width and height, to coordinates, held inside the plane. */
export const coordinatesOn =
  (reach: number) =>
  (across: number, down: number): readonly [number, number] => {
    const inside = (value: number): number => Math.min(reach, Math.max(-reach, value));
    return [inside(reach * (2 * across - 1)), inside(reach * (1 - 2 * down))];
  };

const short = (value: number): string => String(Math.round(10 * value) / 10);

/** Dots as one path, to be drawn with round line ends. What is not finite, or far outside, is left out. */
export const dotsPath = (points: ArrayLike<number>, reach: number): string => {
  const place = placeOn(reach);
  let path = "";
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = place(points[i] ?? NaN, points[i + 1] ?? NaN);
    if (x > -9 && y > -9 && x < planeSide + 9 && y < planeSide + 9) path += `M${short(x)} ${short(y)}h0`;
  }
  return path;
};

/** Many lines as one path. @param aLine points of each */
export const linesPath = (points: ArrayLike<number>, aLine: number, reach: number): string => {
  const all = Array.from(points);
  let path = "";
  for (let from = 0; from < all.length; from += 2 * aLine) path += linePath(all.slice(from, from + 2 * aLine), reach);
  return path;
};

/** A line through points, x and y in turn; what is not finite interrupts it. */
export const linePath = (points: ArrayLike<number>, reach: number): string => {
  const place = placeOn(reach);
  let path = "";
  let broken = true;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = place(points[i] ?? NaN, points[i + 1] ?? NaN);
    const fits = Math.abs(x) < 1e5 && Math.abs(y) < 1e5;
    if (fits) path += `${broken ? "M" : "L"}${short(x)} ${short(y)}`;
    broken = !fits;
  }
  return path;
};
