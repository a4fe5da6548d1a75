import { bitsPerDimension } from "../maths/bits-per-dimension.ts";
import { dilatedReceptiveField } from "../maths/dilated-convolution.ts";
import { offTrackShare } from "../maths/error-recovery.ts";
import { blindShare, pixelMask, visiblePixels } from "../maths/masked-convolution.ts";
import type { Matrix } from "../maths/matrix.ts";
import { pictureLogProbability, pixelProbabilities } from "../maths/picture-likelihood.ts";
import type { Worked } from "./worked.ts";

/** A kernel set by hand: a pixel likes to be as its left and its upper neighbor are. */
export const kernel: Matrix = [
  [0, 1, 0],
  [1, 0, 0],
  [0, 0, 0],
];
const corner: Matrix = [
  [1, 1],
  [1, -1],
];
const white: Matrix = [
  [1, 1],
  [1, 1],
];
const chance = (picture: Matrix): number => Math.exp(pictureLogProbability(picture, kernel));
/** All sixteen pictures of two by two pixels. */
const all = Array.from({ length: 16 }, (_, bits): Matrix => {
  const pixel = (place: number): number => ((bits >> place) % 2 === 0 ? 1 : -1);
  return [
    [pixel(0), pixel(1)],
    [pixel(2), pixel(3)],
  ];
});

export const layers = 4;
export const stackSees = visiblePixels(layers, 3);

/** Gaps of the layers in the figure of dilations, and of a block of WaveNet. */
export const gaps = [1, 2, 4, 8] as const;
const block = Array.from({ length: 10 }, (_, i) => 2 ** i);
const rate = 16000;
const field = dilatedReceptiveField(2, block);
const three = dilatedReceptiveField(2, [...block, ...block, ...block]);

export const slip = 0.01;
export const recoveries = [0, 0.02, 0.2] as const;

const numbers = 32 * 32 * 3;
const better = 0.1;

export const worked: Worked = {
  first: pixelMask(3, false),
  later: pixelMask(3, true),
  scores: [
    [0, 1],
    [1, 2],
  ],
  chances: pixelProbabilities(corner, kernel),
  corner: { chance: chance(corner), last: 1 - (pixelProbabilities(corner, kernel)[1]?.[1] ?? NaN) },
  white: chance(white),
  total: all.reduce((sum, picture) => sum + chance(picture), 0),
  bits: {
    corner: bitsPerDimension(pictureLogProbability(corner, kernel), 4),
    white: bitsPerDimension(pictureLogProbability(white, kernel), 4),
  },
  blind: {
    four: 100 * blindShare(4, 3),
    twelve: 100 * blindShare(12, 3),
    pixels: stackSees
      .slice(0, layers)
      .flat()
      .filter((cell) => cell === 0).length,
  },
  wave: {
    four: dilatedReceptiveField(2, gaps),
    plain: dilatedReceptiveField(2, [1, 1, 1, 1]),
    block: field,
    blockTime: (1000 * field) / rate,
    three,
    threeTime: (1000 * three) / rate,
    plainLayers: field - 1,
  },
  picture: {
    numbers,
    bytes: (2.8 * numbers) / 8,
    nats: 2.8 * numbers * Math.LN2,
    betterBits: better * numbers,
    diluted: bitsPerDimension(-Math.log(100), numbers),
    large: 1024 * 1024 * 3,
  },
  codes: {
    numbers: 256 * 256 * 3,
    tokens: 32 * 32,
    times: (256 * 256 * 3) / (32 * 32),
    bits: Math.log2(8192),
    pictureBits: Math.log2(8192) * 32 * 32,
  },
  off: {
    short: 100 * offTrackShare(slip, 0, 50),
    long: 100 * offTrackShare(slip, 0, 200),
    some: 100 * offTrackShare(slip, 0.02, 200),
    quick: 100 * offTrackShare(slip, 0.2, 200),
  },
  exercise: {
    checker: chance([
      [1, -1],
      [-1, 1],
    ]),
    checkerBits: bitsPerDimension(
      pictureLogProbability(
        [
          [1, -1],
          [-1, 1],
        ],
        kernel,
      ),
      4,
    ),
    field: dilatedReceptiveField(3, [1, 3, 9]),
    factor: 0.05 * numbers,
    gray: bitsPerDimension(-4 * Math.log(2), 4),
  },
};
