import { causesASide, drawnGrid, pixelNoise, settleState } from "../../../src/labs/variational-autoencoder/model.ts";
import { latent, newAutoencoder, pixels } from "../../../src/labs/variational-autoencoder/network.ts";
import { batch, trainerOf } from "../../../src/labs/variational-autoencoder/trainer.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import type { Task } from "../task.ts";
import type { Tensor } from "../tensorflow.ts";
import { decayingRate } from "./decaying-rate.ts";
import { tensorNetwork } from "./tensor-network.ts";

const state = settleState({});

export const variationalAutoencoder: Task = {
  slug: "variational-autoencoder",
  title: "variational autoencoder",
  unit: "optimizer steps",
  first: 100,
  tolerance: 1e-4,
  ours: () => {
    const trainer = trainerOf(state);
    return {
      run: () => {
        trainer.step();
        return 1;
      },
      found: () => {
        const { reconstruction, divergence } = trainer.frame(true);
        return reconstruction.values.map((value, i) => value + state.beta * (divergence.values[i] ?? NaN));
      },
    };
  },
  theirs: (tf) => {
    const random = seededRandom(state.seed);
    const model = newAutoencoder(plainEngine(), random);
    const encoder = tensorNetwork(tf, model.encoder, "encoder", tf.tanh);
    const decoder = tensorNetwork(tf, model.decoder, "decoder", tf.tanh);
    const variables = [...encoder.variables, ...decoder.variables];
    const pictures = drawnGrid(state.shapes, causesASide).map((drawn) => Float32Array.from(drawn.pixels));
    const adam = tf.train.adam(0.004, 0.9, 0.99, 1e-8);
    const examples = new Float32Array(batch * pixels);
    const noise = new Float32Array(batch * latent);
    const losses: number[] = [];
    const loss = (): Tensor => {
      const input = tf.tensor(examples, [batch, pixels]);
      const [mean, logVariance] = tf.split(encoder.apply(input), 2, 1) as [Tensor, Tensor];
      const spread = tf.exp(tf.div(logVariance, 2));
      const output = decoder.apply(tf.add(mean, tf.mul(spread, tf.tensor(noise, [batch, latent]))));
      const reconstruction = tf.sum(tf.square(tf.sub(output, input)));
      const divergence = tf.sum(tf.sub(tf.sub(tf.add(tf.square(mean), tf.square(spread)), logVariance), 1));
      return tf.add(
        tf.mul(reconstruction, 1 / (2 * pixelNoise ** 2 * batch)),
        tf.mul(divergence, state.beta / (2 * batch)),
      );
    };
    return {
      run: () => {
        for (let row = 0; row < batch; row++)
          examples.set(pictures[Math.floor(random() * pictures.length)] ?? [], row * pixels);
        for (let i = 0; i < noise.length; i++) noise[i] = standardNormal(random);
        adam.learningRate = decayingRate(0.004, losses.length + 1);
        losses.push(tf.tidy(() => adam.minimize(loss, true, variables)?.dataSync()[0] ?? NaN));
        return 1;
      },
      found: () => losses,
    };
  },
};
