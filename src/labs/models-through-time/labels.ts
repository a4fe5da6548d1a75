/** A thing in the picture that would like its name beside it. */
export type Spot = { readonly id: string; readonly name: string; readonly x: number; readonly y: number };
export type Label = Spot & { readonly anchor: "start" | "end"; readonly textX: number; readonly textY: number };

type Box = readonly [left: number, top: number, right: number, bottom: number];
const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Names as far as there is room: the first spots come first; a name goes to the right of its spot or to the left, where it covers
 * no other name and no spot, or is left out.
 * @param room from left to right that names may take, in pixels
 * @param obstacles all spots, named or not
 * @param sure how many of the first spots get their name at any price
 */
export const placeLabels = (
  spots: readonly Spot[],
  room: readonly [left: number, right: number],
  obstacles: readonly Pick<Spot, "x" | "y">[],
  sure = 0,
): Label[] => {
  const taken: Box[] = [];
  const marks = obstacles.map(({ x, y }): Box => [x - 4, y - 4, x + 4, y + 4]);
  return spots.flatMap((spot, index) => {
    // Letters of the face are a little more than half as wide as its size of 13 pixels.
    const long = 7.1 * spot.name.length;
    const sides = [
      { anchor: "start", textX: spot.x + 8, box: [spot.x + 6, spot.y - 9, spot.x + 10 + long, spot.y + 6] },
      { anchor: "end", textX: spot.x - 8, box: [spot.x - 10 - long, spot.y - 9, spot.x - 6, spot.y + 6] },
    ] as const;
    const inside = sides.filter(({ box }) => box[0] >= room[0] && box[2] <= room[1]);
    const free = inside.find(({ box }) => ![taken, marks].some((boxes) => boxes.some((other) => overlap(box, other))));
    const side = free ?? (index < sure ? (inside[0] ?? sides[0]) : undefined);
    if (!side) return [];
    taken.push(side.box);
    return [{ ...spot, anchor: side.anchor, textX: side.textX, textY: spot.y + 4 }];
  });
};
