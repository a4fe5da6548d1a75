/**
 * A variational autoencoder of two perceptrons, and the gradient of its bound, written out by hand. The decoder's pixels are
 * independent normals of one fixed spread. All arrays are made once, so that training allocates no memory.
 */
import type { Engine } from "./block.ts";
import { backward, forward, type Perceptron, perceptron, type Workbench, workbench } from "./multilayer-perceptron.ts";
import { type Random, standardNormal } from "./random.ts";

export type AutoencoderPlan = {
  /** numbers of an example */
  readonly pixels: number;
  /** hidden units of each network's one hidden layer */
  readonly hidden: number;
  /** numbers of the code */
  readonly latent: number;
  /** standard deviation of the decoder's normals, > 0 */
  readonly noise: number;
};
export type Autoencoder = {
  readonly plan: AutoencoderPlan;
  /** from an example to the means of its code, then the logarithms of their variances */
  readonly encoder: Perceptron;
  /** from a code to the means of the pixels */
  readonly decoder: Perceptron;
};

/**
 * An autoencoder with random weights, which begins by answering the prior for every example.
 * @throws RangeError when the noise is not positive, or a size is not a whole number from 1
 */
export const autoencoder = (plan: AutoencoderPlan, engine: Engine, random: Random): Autoencoder => {
  const { pixels, hidden, latent, noise } = plan;
  if (!(noise > 0)) throw new RangeError(`Unexpected noise ${noise}, expected a positive number.`);
  const activation = "tanh";
  return {
    plan,
    encoder: perceptron({ sizes: [pixels, hidden, 2 * latent], activation, lastScale: 0 }, engine, random),
    decoder: perceptron({ sizes: [latent, hidden, pixels], activation }, engine, random),
  };
};

/** What a pass over `rows` examples keeps, made once for all batches of that size. */
export type AutoencoderBench = {
  readonly rows: number;
  /** its input holds the examples, its output means and log-variances */
  readonly encoding: Workbench;
  /** its input holds the codes, its output the pixels */
  readonly decoding: Workbench;
  /** standard normal noise, rows x latent: written by the caller before `autoencoderLoss`, or by `drawNoise` */
  readonly noise: Float64Array;
};
export const autoencoderBench = ({ plan, encoder, decoder }: Autoencoder, rows: number): AutoencoderBench => ({
  rows,
  encoding: workbench(encoder, rows),
  decoding: workbench(decoder, rows),
  noise: new Float64Array(rows * plan.latent),
});
export const drawNoise = ({ noise }: AutoencoderBench, random: Random): void => {
  for (let i = 0; i < noise.length; i++) noise[i] = standardNormal(random);
};

/** Mean and spread of one number of an example's code, after the encoder has run. */
export const codeOf = (
  { plan: { latent } }: Autoencoder,
  { encoding }: AutoencoderBench,
  row: number,
  index: number,
): { readonly mean: number; readonly spread: number } => {
  const { data } = encoding.output;
  const at = row * 2 * latent + index;
  return { mean: data[at] ?? NaN, spread: Math.exp((data[at + latent] ?? NaN) / 2) };
};

/** The two terms of the bound, both in nats a batch's example and >= 0: their sum is minus the bound, up to a constant. */
export type AutoencoderLoss = {
  /** squared error of the pixels over twice the decoder's variance */
  readonly reconstruction: number;
  /** KL from the prior */
  readonly divergence: number;
};

/**
 * The loss of the examples in `encoding.input` with one draw for each, and the gradient of reconstruction + beta x
 * divergence, by the reparameterized draw (equations `evidence-lower-bound`, `gaussian-kl` and `reparameterization`). Adds
 * to the gradients of both networks.
 * @param beta weight of the divergence, >= 0
 */
export const autoencoderLoss = (model: Autoencoder, bench: AutoencoderBench, beta: number): AutoencoderLoss => {
  const { latent, noise, pixels } = model.plan;
  const { rows, encoding, decoding } = bench;
  forward(model.encoder, encoding);
  let divergence = 0;
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < latent; i++) {
      const { mean, spread } = codeOf(model, bench, row, i);
      divergence += (mean ** 2 + spread ** 2 - 1 - 2 * Math.log(spread)) / 2 / rows;
      decoding.input.data[row * decoding.input.stride + i] = mean + spread * (bench.noise[row * latent + i] ?? 0);
    }
  forward(model.decoder, decoding);
  let squares = 0;
  for (let row = 0; row < rows; row++)
    for (let pixel = 0; pixel < pixels; pixel++) {
      const error =
        (decoding.output.data[row * pixels + pixel] ?? 0) -
        (encoding.input.data[row * encoding.input.stride + pixel] ?? 0);
      squares += error ** 2;
      decoding.outputGradient.data[row * pixels + pixel] = error / (noise ** 2 * rows);
    }
  backward(model.decoder, decoding, "both");
  const slopes = encoding.outputGradient.data;
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < latent; i++) {
      const { mean, spread } = codeOf(model, bench, row, i);
      const pull = decoding.inputGradient.data[row * latent + i] ?? 0;
      // The slope by the log-variance: half the spread times that by the spread.
      const bySpread = pull * (bench.noise[row * latent + i] ?? 0);
      slopes[row * 2 * latent + i] = pull + (beta * mean) / rows;
      slopes[row * 2 * latent + latent + i] = (bySpread * spread) / 2 + (beta * (spread ** 2 - 1)) / (2 * rows);
    }
  backward(model.encoder, encoding);
  return { reconstruction: squares / (2 * noise ** 2 * rows), divergence };
};
