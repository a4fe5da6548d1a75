/** The network of the lab: what goes in for a noised point, and what comes out. */
import type { Engine } from "../../maths/block.ts";
import { type Perceptron, perceptron, type Workbench } from "../../maths/multilayer-perceptron.ts";
import type { Random } from "../../maths/random.ts";

/** waves of the level: sines and cosines of 1/4, 1/2, 1 and 2 turns over all levels */
const levelWaves = [0.25, 0.5, 1, 2];
/** waves of the place, in turns a unit times 2 pi: they let a small network see fine detail (Tancik and others 2020) */
const placeWaves = [2, 4];
const inputs = 2 + 4 * placeWaves.length + 2 * levelWaves.length + 3;
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
  for (const wave of placeWaves) {
    data[at++] = Math.sin(wave * x);
    data[at++] = Math.cos(wave * x);
    data[at++] = Math.sin(wave * y);
    data[at++] = Math.cos(wave * y);
  }
  const width = 2 * levelWaves.length;
  for (let i = 0; i < width; i++) data[at++] = table[level * width + i] ?? 0;
  data[at++] = condition === 0 ? 1 : 0;
  data[at++] = condition === 1 ? 1 : 0;
  data[at] = condition === -1 ? 1 : 0;
};
