import { noised } from "../maths/diffusion.ts";
import type { Mixture } from "../maths/gaussian-mixture.ts";
import { maskedStep } from "../maths/masked-step.ts";
import { bestDataGuess, walkToData } from "../maths/mixture-denoiser.ts";
import { type Candidate, meanOrDraw, meanPicture, peakSignalToNoise } from "../maths/peak-signal-to-noise-ratio.ts";
import { seededRandom } from "../maths/random.ts";
import { meanSquaredError } from "../maths/squared-error.ts";
import { wilsonInterval } from "../maths/wilson-interval.ts";
import { evenStarts } from "./diffusion-models.ts";
import type { Worked } from "./worked.ts";

const equally = (pictures: readonly (readonly number[])[]): Candidate[] =>
  pictures.map((picture) => ({ picture, probability: 1 / pictures.length }));
const decibels = ({ mean, draw }: ReturnType<typeof meanOrDraw>): Worked => ({
  mean,
  draw,
  meanDecibels: peakSignalToNoise(mean),
  drawDecibels: peakSignalToNoise(draw),
  gap: peakSignalToNoise(mean) - peakSignalToNoise(draw),
});

/** Two pixels that became one: an edge with its bright side at the left or at the right. */
const edge = equally([
  [1, 0],
  [0, 1],
]);

/** Four pixels that became one: two bright neighbors, at the left, in the middle or at the right. */
const block = equally([
  [1, 1, 0, 0],
  [0, 1, 1, 0],
  [0, 0, 1, 1],
]);
export const blocks = 8;
const random = seededRandom(5);
const anyRow = (): number[] =>
  Array.from({ length: blocks }, () => block[Math.floor(random() * block.length)]?.picture ?? []).flatMap((picture) =>
    Array.from(picture),
  );
/** A row of blocks, one that would have become the same small row, and what is in the middle of all of them. */
export const rows = {
  original: anyRow(),
  drawn: anyRow(),
  mean: Array.from({ length: blocks }, () => meanPicture(block)).flat(),
};
export const rowDecibels = (row: readonly number[]): number => peakSignalToNoise(meanSquaredError(row, rows.original));

/** Data of two kinds, as bells on a line, and a sketch that is of neither. */
const kinds: Mixture = [-1, 1].map((mean) => ({ weight: 0.5, mean, spread: 0.1 }));
const sketch = 0.5;
const starts = evenStarts(200);
const steps = 40;
/**
 * What becomes of the sketch when it is noised and walked back.
 * @param strength how far toward pure noise, as a share of the way, above 0 to 1
 * @returns shares: of ends on the sketch's side, and of ends within two spreads of a kind, as nineteen in twenty of the data are
 */
export const editAt = (strength: number): { readonly kept: number; readonly real: number } => {
  const angle = (strength * Math.PI) / 2;
  const signals = Array.from({ length: steps + 1 }, (_, i) => Math.cos(angle * (1 - i / steps)) ** 2);
  const denoiser = (at: number, signal: number): number => bestDataGuess(kinds, at, signal);
  const ends = starts.map(
    (noise) => walkToData(denoiser, noised(sketch, noise, signals[0] ?? NaN), signals).at(-1) ?? NaN,
  );
  const share = (holds: (end: number) => boolean): number => ends.filter(holds).length / ends.length;
  return {
    kept: share((end) => end > 0),
    real: share((end) => kinds.some(({ mean, spread }) => Math.abs(end - mean) <= 2 * spread)),
  };
};
const percents = (strength: number): Worked => {
  const { kept, real } = editAt(strength);
  return { kept: 100 * kept, real: 100 * real };
};

/** Two pixels at one level, the exercise: the first is given and noised, the second is made by the model. */
const [signal, noise, made] = [0.64, 0.5, -0.3];
const given = noised(1, noise, signal);
const joined = maskedStep([given, 0], [-0.1, made], [1, 0]);

const interval = (right: number, total: number): Worked => {
  const { low, high } = wilsonInterval(right, total);
  return { right, other: total - right, total, share: (100 * right) / total, low: 100 * low, high: 100 * high };
};

export const worked: Worked = {
  edge: decibels(meanOrDraw(edge)),
  block: decibels(meanOrDraw(block)),
  rows: { mean: rowDecibels(rows.mean), drawn: rowDecibels(rows.drawn) },
  edit: { slight: percents(0.1), weak: percents(0.25), half: percents(0.5), full: percents(1) },
  masked: { signal, noise, made, given, joined },
  preference: interval(70, 120),
  larger: interval(350, 600),
  /** The rows `open-image-energy` and `open-text-energy` of content/data/footprints.yaml. */
  energyTimes: 2.907 / 0.047,
  exercise: {
    equal: decibels(
      meanOrDraw([
        { picture: [1], probability: 0.8 },
        { picture: [0], probability: 0.2 },
      ]),
    ),
    gray: meanPicture([
      { picture: [1], probability: 0.8 },
      { picture: [0], probability: 0.2 },
    ]),
    likely: peakSignalToNoise(0.2),
    likelyError: 0.2,
    logo: interval(33, 60),
  },
};
