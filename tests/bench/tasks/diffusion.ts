import { denoiser, levelTable, writeInput } from "../../../src/labs/diffusion/denoiser.ts";
import { levels, predictionOf, scheduleOf, settleState } from "../../../src/labs/diffusion/model.ts";
import { batch, hiddenShare, trainerOf } from "../../../src/labs/diffusion/trainer.ts";
import { chosenData } from "../../../src/labs/kit/planar-choice.ts";
import { noised, predictionTarget } from "../../../src/maths/diffusion.ts";
import { workbench } from "../../../src/maths/multilayer-perceptron.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { drawPlanar } from "../../../src/maths/planar-data.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import type { Task } from "../task.ts";
import type { Tensor } from "../tensorflow.ts";
import { decayingRate } from "./decaying-rate.ts";
import { tensorNetwork } from "./tensor-network.ts";

const state = settleState({});

export const diffusion: Task = {
  slug: "diffusion",
  title: "diffusion denoiser",
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
      found: () => trainer.frame(true).loss.values,
    };
  },
  theirs: (tf) => {
    const random = seededRandom(state.seed);
    const [data, schedule, prediction] = [chosenData(state), scheduleOf(state), predictionOf(state)];
    const table = levelTable(levels);
    const net = denoiser(plainEngine(), random);
    // The lab draws the weights of a second network, whose place the running mean takes.
    denoiser(plainEngine(), random);
    const { apply, variables } = tensorNetwork(tf, net, "denoiser", (x) => tf.mul(x, tf.sigmoid(x)));
    const adam = tf.train.adam(0.005, 0.9, 0.99, 1e-8);
    const bench = workbench(net, batch);
    const { columns, stride } = bench.input;
    const input = new Float32Array(batch * columns);
    const target = new Float32Array(2 * batch);
    const losses: number[] = [];
    const point = [0, 0];
    const draw = (): void => {
      for (let row = 0; row < batch; row++) {
        const kind = data.kinds[drawPlanar(data, random, point, 0)] === 1 ? 1 : 0;
        const level = 1 + Math.floor(random() * levels);
        const signal = schedule[level] ?? 1;
        for (let axis = 0; axis < 2; axis++) {
          const noise = standardNormal(random);
          target[2 * row + axis] = predictionTarget(prediction, point[axis] ?? 0, noise, signal);
          point[axis] = noised(point[axis] ?? 0, noise, signal);
        }
        writeInput(bench, row, point[0] ?? 0, point[1] ?? 0, level, table, random() < hiddenShare ? -1 : kind);
        input.set(bench.input.data.subarray(row * stride, row * stride + columns), row * columns);
      }
    };
    // The lab shows the mean over coordinates and goes down the mean over points, halved: the same number.
    const loss = (): Tensor =>
      tf.mean(tf.square(tf.sub(apply(tf.tensor(input, [batch, columns])), tf.tensor(target, [batch, 2]))));
    return {
      run: () => {
        draw();
        adam.learningRate = decayingRate(0.005, losses.length + 1);
        losses.push(tf.tidy(() => adam.minimize(loss, true, variables)?.dataSync()[0] ?? NaN));
        return 1;
      },
      found: () => losses,
    };
  },
};
