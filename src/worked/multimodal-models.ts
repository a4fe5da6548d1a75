import { clipLoss } from "../maths/clip-loss.ts";
import { crossEntropyLoss } from "../maths/cross-entropy-loss.ts";
import { infoNce } from "../maths/info-nce.ts";
import { type Matrix, mapMatrix, transpose, type Vector } from "../maths/matrix.ts";
import { patchTokens } from "../maths/patch-tokens.ts";
import { softmax } from "../maths/softmax.ts";
import { rayColor, rayWeights } from "../maths/volume-rendering.ts";
import type { Worked } from "./worked.ts";

/** Three pictures (rows), three captions (columns), and cosines set by hand. */
export const pictures = ["dog", "cat", "bus"] as const;
export const captions = ["a dog", "an animal", "a red bus"] as const;
export const cosines: Matrix = [
  [0.3, 0.27, 0.05],
  [0.18, 0.26, 0.06],
  [0.04, 0.05, 0.28],
];
export const temperature = 0.07;
const scaled = mapMatrix(cosines, (cosine) => cosine / temperature);
/** Row i: how picture i is shared out over the captions. */
export const toCaptions = scaled.map((row) => softmax(row));
/** Column j: how caption j is shared out over the pictures. */
export const toPictures = transpose(transpose(scaled).map((column) => softmax(column)));

const ray = {
  densities: [0, 0.3, 4, 2],
  spacings: [1, 1, 1, 1],
  colors: [
    [0, 0, 0],
    [0.8, 0.8, 0.8],
    [0.7, 0.1, 0.1],
    [0.1, 0.2, 0.9],
  ],
};
const { light, weights } = rayWeights(ray.densities, ray.spacings);

/** A ray through thin fog to a wall and a second thing behind it, for the figure: 120 samples over six units of length. */
const step = 0.05;
export const places: Vector = Array.from({ length: 120 }, (_, i) => (i + 0.5) * step);
const bump = (place: number, middle: number, width: number): number => Math.exp(-(((place - middle) / width) ** 2) / 2);
export const densities: Vector = places.map(
  (place) => 0.35 * bump(place, 1.6, 0.45) + 7 * bump(place, 3.4, 0.16) + 5 * bump(place, 5, 0.2),
);
export const long = rayWeights(
  densities,
  places.map(() => step),
);
const share = (from: number, to: number): number =>
  100 *
  long.weights.reduce((sum, weight, i) => sum + ((places[i] ?? 0) >= from && (places[i] ?? 0) < to ? weight : 0), 0);

const ordinary = patchTokens(224, 224, 16);
const fine = patchTokens(224, 224, 8);
const unknown = [0.21, 0.19, 0.15];

export const worked: Worked = {
  cosines,
  temperature,
  scaled,
  toCaptions,
  toPictures,
  columns: transpose(toPictures),
  losses: {
    dogRow: crossEntropyLoss(scaled[0] ?? [], 0),
    animalColumn: crossEntropyLoss(transpose(scaled)[1] ?? [], 1),
    rows: infoNce(cosines, temperature),
    columns: infoNce(transpose(cosines), temperature),
    both: clipLoss(cosines, temperature),
    chance: Math.log(3),
    warm: clipLoss(cosines, 1),
    cold: clipLoss(cosines, 0.01),
  },
  unknown: { cosines: unknown, shares: softmax(unknown, 0.01) },
  patches: {
    ordinary,
    numbers: 16 * 16 * 3,
    fine,
    tokenGrowth: (fine - 1) / (ordinary - 1),
    pairGrowth: ((fine - 1) / (ordinary - 1)) ** 2,
    clip: patchTokens(224, 224, 14) - 1,
    large: patchTokens(336, 336, 14) - 1,
  },
  ray: {
    densities: ray.densities,
    before: light.slice(0, -1),
    weights,
    color: rayColor(ray.densities, ray.spacings, ray.colors),
  },
  long: { fog: share(0, 2.6), wall: share(2.6, 4.2), behind: share(4.2, 6.1) },
  search: { fusion: 1000 * 1000, dual: 1000 + 1000 },
  /** GPT-4V's score less the points by which the abstract says that it is above guessing. */
  blink: { guess: 51.26 - 13.17 },
  exercise: {
    loss: clipLoss(
      [
        [0.3, 0.1],
        [0.2, 0.4],
      ],
      0.1,
    ),
    firstRow: Math.log(1 + Math.exp(-2)),
    firstColumn: Math.log(1 + Math.exp(-1)),
    secondColumn: Math.log(1 + Math.exp(-3)),
    page: patchTokens(1120, 896, 14) - 1,
    half: rayWeights([Math.log(2), Math.log(2), 100], [1, 1, 1]).weights,
  },
};
