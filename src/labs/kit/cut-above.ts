type Point = readonly [x: number, y: number];

/**
 * The points of a curve that lie at a level or below it; where the curve crosses the level, the crossing. What is drawn far out of a
 * frame is not seen, but browsers take it for a part of the page that moves whenever the page does.
 * @param points of finite height, from left to right
 */
export const cutAbove = (points: readonly Point[], level: number): [number, number][] =>
  points.flatMap(([x, y], index) => {
    const before = points[index - 1];
    const crosses = before !== undefined && before[1] > level !== y > level;
    const share = crosses ? (level - before[1]) / (y - before[1]) : 0;
    return [
      ...(crosses ? [[before[0] + share * (x - before[0]), level] satisfies [number, number]] : []),
      ...(y > level ? [] : [[x, y] satisfies [number, number]]),
    ];
  });
