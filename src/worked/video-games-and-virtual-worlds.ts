import { exactMatch, tokenAccuracyFor } from "../maths/exact-match.ts";
import { frechetDistance } from "../maths/frechet-distance.ts";
import { fade, gradientNoise, latticeSlope, noiseWithOctaves } from "../maths/gradient-noise.ts";
import type { Worked } from "./worked.ts";

/** The seed of the case by hand, and the place that is worked out. */
const seed = 8;
const slopeAt = (place: number): number => latticeSlope(seed, place);
const otherSlopeAt = (place: number): number => latticeSlope(seed + 1, place);
const x = 1.25;
const way = x - 1;

/** Clips of two frames, one number a frame, each frame of variance 1: only the correlation of the two frames differs. */
const clip = (correlation: number): { mean: number[]; covariance: number[][] } => ({
  mean: [0, 0],
  covariance: [
    [1, correlation],
    [correlation, 1],
  ],
});
const frame = { mean: [0], covariance: [[1]] };
const real = 0.9;

/** A world that stays right from one frame to the next in all but one of 10,000 cases, at 20 frames a second. */
const stay = 0.9999;
const framesPerSecond = 20;
const lasting = (seconds: number, each: number): number => 100 * exactMatch(each, framesPerSecond * seconds);

export const worked: Worked = {
  noise: {
    seed,
    otherSeed: seed + 1,
    x,
    way,
    back: way - 1,
    slopes: [0, 1, 2, 3, 4].map(slopeAt),
    otherSlopes: [0, 1, 2, 3, 4].map(otherSlopeAt),
    left: slopeAt(1),
    right: slopeAt(2),
    fromLeft: slopeAt(1) * way,
    fromRight: slopeAt(2) * (way - 1),
    fade: fade(way),
    keep: 1 - fade(way),
    value: gradientNoise(slopeAt, x),
    finer: gradientNoise(slopeAt, 2 * x),
    two: noiseWithOctaves(slopeAt, x, 2, 0.5),
    five: noiseWithOctaves(slopeAt, x, 5, 0.5),
  },
  clips: {
    real,
    long: 1 + real,
    short: 1 - real,
    frames: frechetDistance(frame, frame),
    shuffled: frechetDistance(clip(real), clip(0)),
    frozen: frechetDistance(clip(real), clip(1)),
    same: frechetDistance(clip(real), clip(real)),
  },
  drift: {
    wrongIn: 10_000,
    framesPerSecond,
    minuteFrames: 60 * framesPerSecond,
    second: lasting(1, stay),
    minute: lasting(60, stay),
    tenMinutes: lasting(600, stay),
    better: lasting(600, 0.99999),
  },
  exercise: {
    place: 2.5,
    half: 0.5,
    left: slopeAt(2),
    right: slopeAt(3),
    fromLeft: slopeAt(2) * 0.5,
    fromRight: slopeAt(3) * -0.5,
    value: gradientNoise(slopeAt, 2.5),
    antiphase: frechetDistance(clip(real), clip(-real)),
    frames: 24 * 5,
    each: 100 * tokenAccuracyFor(0.95, 24 * 5),
    wrongPerThousand: 1000 * (1 - tokenAccuracyFor(0.95, 24 * 5)),
  },
};
