/** The network of the lab: what goes in for a noised point, and what comes out. */
import type { Engine } from "../../maths/block.ts";
import { type Perceptron, perceptron, type Workbench } from "../../maths/multilayer-perceptron.ts";
import type { Random } from "../../maths/random.ts";

/** waves of the level: sines and cosines of 1/4, 1/2, 1 and 2 turns over all levels */
const levelWaves = [0.25, 0.5, 1, 2];
/**
 * The place goes in as it is and as waves, which let a small network see fine detail (Tancik and others 2020): one of so
 * many turns a unit, times 2 pi, and others, each twice as short as the one before.
 */
const longestWave = 2;
const placeWaves = 2;
const inputs = 2 + 4 * placeWaves + 2 * levelWaves.length + 3;
export const hidden = 64;

/** 21 numbers in, two hidden layers, two numbers out: a guess for each coordinate. */
export const denoiser = (engine: Engine, random: Random): Perceptron =>
  perceptron({ sizes: [inputs, hidden, hidden, 2], activation: "silu", lastScale: 0.1 }, engine, random);

/**
 * The numbers of every level that the network sees, one row for each of 0 ... levels.
 * @returns (levels + 1) x 8
 */
export const levelTable = (levels: number): Float64Array =>
  Float64Array.from(
    Array.from({ length: levels + 1 }, (_, level) =>
      levelWaves.flatMap((wave) => {
        const angle = (2 * Math.PI * wave * level) / levels;
        return [Math.sin(angle), Math.cos(angle)];
      }),
    ).flat(),
  );

/** The class that the network is told, or "none": 0 and 1, -1 without a condition. */
export type Condition = -1 | 0 | 1;

/** Writes one noised point into a row of the network's input. */
export const writeInput = (
  { input }: Workbench,
  row: number,
  x: number,
  y: number,
  level: number,
  table: Float64Array,
  condition: Condition,
): void => {
  const { data, stride } = input;
  let at = row * stride;
  data[at++] = x;
  data[at++] = y;
  let [sinX, cosX] = [Math.sin(longestWave * x), Math.cos(longestWave * x)];
  let [sinY, cosY] = [Math.sin(longestWave * y), Math.cos(longestWave * y)];
  for (let wave = 0; wave < placeWaves; wave++) {
    data[at++] = sinX;
    data[at++] = cosX;
    data[at++] = sinY;
    data[at++] = cosY;
    // Sine and cosine of the double angle follow from those of the angle.
    [sinX, cosX] = [2 * sinX * cosX, 1 - 2 * sinX * sinX];
    [sinY, cosY] = [2 * sinY * cosY, 1 - 2 * sinY * sinY];
  }
  const width = 2 * levelWaves.length;
  for (let i = 0; i < width; i++) data[at++] = table[level * width + i] ?? 0;
  data[at++] = condition === 0 ? 1 : 0;
  data[at++] = condition === 1 ? 1 : 0;
  data[at] = condition === -1 ? 1 : 0;
};
