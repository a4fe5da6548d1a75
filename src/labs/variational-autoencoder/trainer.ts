import { adamState, adamStep } from "../../maths/adam.ts";
import type { Engine } from "../../maths/block.ts";
import { seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { autoencoderBench, autoencoderLoss, drawNoise } from "../../maths/variational-autoencoder.ts";
import { type Curve, history } from "../kit/history.ts";
import type { Trainer } from "../kit/training.ts";
import { causesASide, drawnGrid, type State } from "./model.ts";
import { newAutoencoder, parametersOf } from "./network.ts";

/** pictures in each step of training */
export const batch = 64;

export type Frame = {
  /** the two terms of the bound over the steps, in nats a picture */
  readonly reconstruction: Curve;
  readonly divergence: Curve;
  /** encoder, then decoder */
  readonly parameters: Float32Array;
};

/** Trains the autoencoder of a state. @param engine for tests; default the fastest there is */
export const trainerOf = (
  first: State,
  engine: Engine = fastestEngine({ floats: 2 ** 18, widest: 2 ** 13 }),
): Trainer<State, Frame> => {
  const random = seededRandom(first.seed);
  const model = newAutoencoder(engine, random);
  const bench = autoencoderBench(model, batch);
  const nets = [model.encoder, model.decoder].map((net) => ({
    net,
    adam: adamState(net.parameters.length, engine.allocate),
  }));
  const pictures = drawnGrid(first.shapes, causesASide).map((drawn) => Float32Array.from(drawn.pixels));
  const [reconstruction, divergence] = [history(), history()];
  let steps = 0;
  let sum = 0;
  const { input } = bench.encoding;

  return {
    step: () => {
      for (let row = 0; row < batch; row++)
        input.data.set(pictures[Math.floor(random() * pictures.length)] ?? [], row * input.stride);
      drawNoise(bench, random);
      const loss = autoencoderLoss(model, bench, first.beta);
      steps++;
      const rate = 0.004 * Math.min(1, steps / 50) * Math.max(0.1, Math.min(1, 2000 / steps));
      for (const { net, adam } of nets)
        adamStep(net.parameters, net.gradient, adam, { rate, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 });
      sum = loss.reconstruction + loss.divergence;
      reconstruction.add(loss.reconstruction);
      divergence.add(loss.divergence);
    },
    sound: () => Number.isFinite(sum),
    tune: () => {},
    frame: () => ({
      reconstruction: reconstruction.curve(),
      divergence: divergence.curve(),
      parameters: parametersOf(model),
    }),
  };
};
