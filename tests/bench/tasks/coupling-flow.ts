import { newFlow } from "../../../src/labs/coupling-flow/flow.ts";
import { settleState } from "../../../src/labs/coupling-flow/model.ts";
import { batch, trainerOf } from "../../../src/labs/coupling-flow/trainer.ts";
import { chosenData } from "../../../src/labs/kit/planar-choice.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { drawPlanar } from "../../../src/maths/planar-data.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import type { Task } from "../task.ts";
import type { Tensor } from "../tensorflow.ts";
import { decayingRate } from "./decaying-rate.ts";
import { tensorNetwork } from "./tensor-network.ts";

const state = settleState({});

export const couplingFlow: Task = {
  slug: "coupling-flow",
  title: "coupling flow",
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
    const data = chosenData(state);
    const flow = newFlow(state.layers, plainEngine(), random);
    const nets = flow.nets.map((net, layer) => tensorNetwork(tf, net, `flow-${layer}`, tf.tanh));
    const variables = nets.flatMap((net) => net.variables);
    const adam = tf.train.adam(0.005, 0.9, 0.99, 1e-8);
    const points = new Float32Array(2 * batch);
    const losses: number[] = [];
    const loss = (): Tensor => {
      let [kept, moved] = tf.split(tf.tensor(points, [batch, 2]), 2, 1) as [Tensor, Tensor];
      let logDeterminant: Tensor | undefined;
      for (const net of nets) {
        const [raw, shift] = tf.split(net.apply(kept), 2, 1) as [Tensor, Tensor];
        const logScale = tf.mul(tf.tanh(tf.div(raw, flow.reach)), flow.reach);
        logDeterminant = logDeterminant ? tf.add(logDeterminant, logScale) : logScale;
        [kept, moved] = [tf.add(tf.mul(moved, tf.exp(logScale)), shift), kept];
      }
      const squares = tf.div(tf.add(tf.square(kept), tf.square(moved)), 2);
      const gap = logDeterminant ? tf.sub(squares, logDeterminant) : squares;
      return tf.add(tf.mean(gap), Math.log(2 * Math.PI));
    };
    return {
      run: () => {
        for (let row = 0; row < batch; row++) drawPlanar(data, random, points, 2 * row);
        adam.learningRate = decayingRate(0.005, losses.length + 1);
        losses.push(tf.tidy(() => adam.minimize(loss, true, variables)?.dataSync()[0] ?? NaN));
        return 1;
      },
      found: () => losses,
    };
  },
};
