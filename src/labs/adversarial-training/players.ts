/** Generator and discriminator, and one step of each. */
import { type AdamSettings, adamState, adamStep } from "../../maths/adam.ts";
import type { Engine } from "../../maths/block.ts";
import { nonSaturatingGradient, saturatingGradient, sigmoid } from "../../maths/gan-loss.ts";
import { gradientPenalty, type Penalty, penaltyRoom } from "../../maths/gradient-penalty.ts";
import { backward, forward, perceptron, type Workbench, workbench } from "../../maths/multilayer-perceptron.ts";
import { drawPlanar, type PlanarData } from "../../maths/planar-data.ts";
import { type Random, standardNormal } from "../../maths/random.ts";
import type { Loss, Rules } from "./rules.ts";

/** points of each kind in a step */
export const batch = 64;
const hidden = 48;
/** numbers of noise that the generator turns into a point */
export const latent = 2;
/** A discriminator that learns faster than the generator keeps up with it (heusel2017gans). */
export const pace: Readonly<Record<"discriminator" | "generator", AdamSettings>> = {
  discriminator: { rate: 0.002, beta1: 0.5, beta2: 0.9, epsilon: 1e-8 },
  generator: { rate: 0.001, beta1: 0.5, beta2: 0.9, epsilon: 1e-8 },
};
/** Weights of the penalties, and how far clipped weights may lie from 0. */
const penalties: Readonly<Record<"slope-one" | "slope-zero", Penalty>> = {
  "slope-one": { weight: 1, length: 1 },
  "slope-zero": { weight: 0.5, length: 0 },
};
const clip = 0.1;

const put = (
  { data, stride }: { data: { [index: number]: number }; stride: number },
  row: number,
  x: number,
  y: number,
) => {
  data[row * stride] = x;
  data[row * stride + 1] = y;
};

/** Slope of the generator's loss by the discriminator's score of one sample: how hard the sample is pulled. */
export const pullOf = (loss: Loss, score: number): number =>
  loss === "wasserstein" ? -1 : loss === "minimax" ? saturatingGradient(score) : nonSaturatingGradient(score);

/** log(1 / (1 + e^-score)) without overflow. */
const logSigmoid = (score: number): number => Math.min(score, 0) - Math.log1p(Math.exp(-Math.abs(score)));

/** Both players, with their networks and their optimizers. @param random draws the first weights and all batches */
export const makePlayers = (data: PlanarData, engine: Engine, random: Random) => {
  const generator = perceptron({ sizes: [latent, hidden, hidden, 2], activation: "leaky-relu" }, engine, random);
  const discriminator = perceptron({ sizes: [2, hidden, hidden, 1], activation: "leaky-relu" }, engine, random);
  const making = workbench(generator, batch);
  const judging = workbench(discriminator, 2 * batch);
  const judgingMade = workbench(discriminator, batch);
  const between = workbench(discriminator, batch);
  const room = penaltyRoom(discriminator, between);
  const ofGenerator = adamState(generator.parameters.length, engine.allocate);
  const ofDiscriminator = adamState(discriminator.parameters.length, engine.allocate);
  const point = [0, 0];

  const make = (bench: Workbench, source: Random): void => {
    const { data: numbers, stride } = bench.input;
    for (let row = 0; row < bench.rows; row++)
      for (let i = 0; i < latent; i++) numbers[row * stride + i] = standardNormal(source);
    forward(generator, bench);
  };
  /** Points where the penalty measures slopes: on the data for R1, else at a random place between data and samples. */
  const placeBetween = (onData: boolean): void => {
    const { data: points, stride } = judging.input;
    for (let row = 0; row < batch; row++) {
      const share = onData ? 1 : random();
      const mixed = (axis: number): number =>
        share * (points[row * stride + axis] ?? 0) + (1 - share) * (points[(batch + row) * stride + axis] ?? 0);
      put(between.input, row, mixed(0), mixed(1));
    }
  };

  /**
   * One step of the discriminator.
   * @returns the value of the game: mean log D on data + mean log(1 - D) on samples; with the Wasserstein loss, by how much
   *   the critic scores data above samples
   */
  const stepDiscriminator = ({ loss, bound }: Pick<Rules, "loss" | "bound">): number => {
    make(making, random);
    for (let row = 0; row < batch; row++) {
      drawPlanar(data, random, point, 0);
      put(judging.input, row, point[0] ?? 0, point[1] ?? 0);
      put(judging.input, batch + row, making.output.data[2 * row] ?? 0, making.output.data[2 * row + 1] ?? 0);
    }
    forward(discriminator, judging);
    let value = 0;
    for (let row = 0; row < 2 * batch; row++) {
      const score = judging.output.data[row] ?? 0;
      const sign = row < batch ? 1 : -1;
      value += (loss === "wasserstein" ? sign * score : logSigmoid(sign * score)) / batch;
      const slope = loss === "wasserstein" ? -sign : -sign * sigmoid(-sign * score);
      judging.outputGradient.data[row] = slope / batch;
    }
    backward(discriminator, judging);
    if (bound === "slope-one" || bound === "slope-zero") {
      placeBetween(bound === "slope-zero");
      gradientPenalty(discriminator, between, room, penalties[bound]);
    }
    adamStep(discriminator.parameters, discriminator.gradient, ofDiscriminator, pace.discriminator);
    if (bound === "clip")
      for (let i = 0; i < discriminator.parameters.length; i++)
        discriminator.parameters[i] = Math.min(clip, Math.max(-clip, discriminator.parameters[i] ?? 0));
    return value;
  };

  /** One step of the generator, by the gradient that comes back through the discriminator. */
  const stepGenerator = ({ loss }: Pick<Rules, "loss">): void => {
    make(making, random);
    for (let row = 0; row < batch; row++)
      put(judgingMade.input, row, making.output.data[2 * row] ?? 0, making.output.data[2 * row + 1] ?? 0);
    forward(discriminator, judgingMade);
    for (let row = 0; row < batch; row++)
      judgingMade.outputGradient.data[row] = pullOf(loss, judgingMade.output.data[row] ?? 0) / batch;
    backward(discriminator, judgingMade, "inputs");
    making.outputGradient.data.set(judgingMade.inputGradient.data);
    backward(generator, making);
    adamStep(generator.parameters, generator.gradient, ofGenerator, pace.generator);
  };
  return { generator, discriminator, make, stepDiscriminator, stepGenerator };
};
