/** The autoencoder of the lab: its size, and what it makes of pictures and codes, from the parameters that training has found. */
import type { Engine } from "../../maths/block.ts";
import { shapeSide } from "../../maths/drawn-shapes.ts";
import { forward } from "../../maths/multilayer-perceptron.ts";
import { plainEngine } from "../../maths/plain-engine.ts";
import { type Random, seededRandom } from "../../maths/random.ts";
import { type Autoencoder, autoencoder, autoencoderBench, codeOf } from "../../maths/variational-autoencoder.ts";
import { mapSide, pixelNoise, reach } from "./model.ts";

export const pixels = shapeSide ** 2;
export const latent = 2;

export const newAutoencoder = (engine: Engine, random: Random): Autoencoder =>
  autoencoder({ pixels, hidden: 32, latent, noise: pixelNoise }, engine, random);

/** All parameters: the encoder's, then the decoder's. */
export const parametersOf = ({ encoder, decoder }: Autoencoder): Float32Array =>
  Float32Array.from([...encoder.parameters, ...decoder.parameters]);

/** The autoencoder with given parameters; what is missing or not finite counts as 0. */
export const autoencoderOf = (parameters: ArrayLike<number>): Autoencoder => {
  const model = newAutoencoder(plainEngine(), seededRandom(1));
  let at = 0;
  for (const net of [model.encoder, model.decoder])
    for (let i = 0; i < net.parameters.length; i++) {
      const value = parameters[at++] ?? 0;
      net.parameters[i] = Number.isFinite(value) ? value : 0;
    }
  return model;
};

/** One number of a code as the encoder guesses it. */
export type Guess = { readonly mean: number; readonly spread: number };
/** The guess for each picture: one for each number of the code. */
export const encoded = (model: Autoencoder, pictures: readonly ArrayLike<number>[]): Guess[][] => {
  if (pictures.length === 0) return [];
  const bench = autoencoderBench(model, pictures.length);
  const { data, stride } = bench.encoding.input;
  for (const [row, picture] of pictures.entries())
    for (let i = 0; i < pixels; i++) data[row * stride + i] = picture[i] ?? 0;
  forward(model.encoder, bench.encoding);
  return pictures.map((_, row) => Array.from({ length: latent }, (__, i) => codeOf(model, bench, row, i)));
};

/** The picture that the decoder expects for each code. */
export const decoded = (model: Autoencoder, codes: readonly (readonly number[])[]): Float64Array[] => {
  if (codes.length === 0) return [];
  const { decoding } = autoencoderBench(model, codes.length);
  for (const [row, code] of codes.entries())
    for (let i = 0; i < latent; i++) decoding.input.data[row * decoding.input.stride + i] = code[i] ?? 0;
  forward(model.decoder, decoding);
  return codes.map((_, row) => Float64Array.from(decoding.output.data.subarray(row * pixels, (row + 1) * pixels)));
};

/** KL from the prior in nats: of each number of the code, averaged over the guesses. */
export const meanDivergence = (guesses: readonly (readonly Guess[])[]): number[] =>
  Array.from({ length: latent }, (_, i) =>
    guesses.reduce((sum, guess) => sum + divergenceOf(guess[i] ?? { mean: 0, spread: 1 }) / guesses.length, 0),
  );
export const divergenceOf = ({ mean, spread }: Guess): number =>
  (mean ** 2 + spread ** 2 - 1 - 2 * Math.log(spread)) / 2;

/** The code at the middle of each picture of the map, row after row from the bottom. */
export const mapCodes = (): [z1: number, z2: number][] => {
  const at = (index: number): number => (reach * (2 * index + 1 - mapSide)) / mapSide;
  return Array.from({ length: mapSide ** 2 }, (_, i) => [at(i % mapSide), at(Math.floor(i / mapSide))]);
};

/** Squared error of a picture over twice the decoder's variance, in nats. */
export const errorOf = (picture: ArrayLike<number>, rebuilt: ArrayLike<number>): number =>
  Array.from(picture).reduce((sum, pixel, i) => sum + (pixel - (rebuilt[i] ?? 0)) ** 2, 0) / (2 * pixelNoise ** 2);
