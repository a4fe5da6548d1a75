import { rulesOf, settleState } from "../../../src/labs/adversarial-training/model.ts";
import { batch, latent, makePlayers, pace } from "../../../src/labs/adversarial-training/players.ts";
import { trainerOf } from "../../../src/labs/adversarial-training/trainer.ts";
import { chosenData } from "../../../src/labs/kit/planar-choice.ts";
import { leak } from "../../../src/maths/layer-activation.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { drawPlanar } from "../../../src/maths/planar-data.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import type { Task } from "../task.ts";
import type { Tensor } from "../tensorflow.ts";
import { tensorNetwork } from "./tensor-network.ts";

const state = settleState({});

/** Rounds of one step of the discriminator and one of the generator, by the rules that the lab begins with. */
export const adversarialTraining: Task = {
  slug: "adversarial-training",
  title: "adversarial training",
  unit: "optimizer steps",
  first: 50,
  tolerance: 1e-4,
  ours: () => {
    const trainer = trainerOf(state);
    const { discriminator, generator } = rulesOf(state);
    return {
      run: () => {
        trainer.step();
        return discriminator + generator;
      },
      found: () => trainer.frame(true).value.values,
    };
  },
  theirs: (tf) => {
    const random = seededRandom(state.seed);
    const data = chosenData(state);
    const players = makePlayers(data, plainEngine(), random);
    const activation = (x: Tensor): Tensor => tf.leakyRelu(x, leak);
    const generator = tensorNetwork(tf, players.generator, "generator", activation);
    const discriminator = tensorNetwork(tf, players.discriminator, "discriminator", activation);
    const adams = [pace.discriminator, pace.generator].map(({ rate, beta1, beta2, epsilon }) =>
      tf.train.adam(rate, beta1, beta2, epsilon),
    );
    const noise = new Float32Array(batch * latent);
    const points = new Float32Array(2 * batch);
    const values: number[] = [];
    const drawNoise = (): void => {
      for (let i = 0; i < noise.length; i++) noise[i] = standardNormal(random);
    };
    const made = (): Tensor => generator.apply(tf.tensor(noise, [batch, latent]));
    const stepDiscriminator = (): void => {
      drawNoise();
      for (let row = 0; row < batch; row++) drawPlanar(data, random, points, 2 * row);
      values.push(
        tf.tidy(() => {
          const both = tf.concat([tf.tensor(points, [batch, 2]), made()], 0);
          const loss = (): Tensor => {
            const [ofData, ofMade] = tf.split(discriminator.apply(both), 2, 0) as [Tensor, Tensor];
            return tf.add(tf.mean(tf.softplus(tf.neg(ofData))), tf.mean(tf.softplus(ofMade)));
          };
          return -(adams[0]?.minimize(loss, true, discriminator.variables)?.dataSync()[0] ?? NaN);
        }),
      );
    };
    const stepGenerator = (): void => {
      drawNoise();
      tf.tidy(() => {
        const loss = (): Tensor => tf.mean(tf.softplus(tf.neg(discriminator.apply(made()))));
        adams[1]?.minimize(loss, false, generator.variables);
      });
    };
    return {
      run: () => {
        stepDiscriminator();
        stepGenerator();
        return 2;
      },
      found: () => values,
    };
  },
};
