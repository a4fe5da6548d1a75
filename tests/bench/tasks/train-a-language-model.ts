import { mostSteps, settleState, shapeOf } from "../../../src/labs/train-a-language-model/model.ts";
import { trainerOf } from "../../../src/labs/train-a-language-model/trainer.ts";
import { learningRate } from "../../../src/small-language/adamw.ts";
import { batchSource } from "../../../src/small-language/batches.ts";
import { batchRows, context, trainingPlan } from "../../../src/small-language/models.ts";
import { sentenceRows, trainingSeed } from "../../../src/small-language/sentence-rows.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { initializeParameters, transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import type { Task } from "../task.ts";
import type { Tensor } from "../tensorflow.ts";
import { tensorTransformer } from "./tensor-transformer.ts";

const state = settleState({});

export const trainLanguageModel: Task = {
  slug: "train-a-language-model",
  title: "small transformer, training",
  unit: "optimizer steps",
  // The lab shows the loss of every single step up to here, then means.
  first: 30,
  tolerance: 1e-4,
  ours: () => {
    let trainer = trainerOf(state);
    let left = mostSteps;
    return {
      run: () => {
        if (left-- === 0) throw new RangeError(`Unexpected step after the last of ${mostSteps}.`);
        trainer.step();
        return 1;
      },
      ready: () => {
        if (left > mostSteps / 2) return;
        trainer = trainerOf(state);
        left = mostSteps;
      },
      found: () => trainer.frame(true).batches.values,
    };
  },
  theirs: (tf) => {
    const plan = trainingPlan(shapeOf(state), mostSteps, state.seed, state.rate);
    const layout = transformerLayout(plan.config);
    const { vocabulary } = plan.config;
    const parameters = new Float32Array(layout.count);
    initializeParameters(parameters, layout, plan.seed);
    const { variables, logits } = tensorTransformer(tf, layout, parameters);
    const rows = sentenceRows(smallLanguage(), mostSteps * batchRows, context, trainingSeed(state.seed));
    const batchOf = batchSource(rows, batchRows, plan.seed);
    const future = Float32Array.from({ length: context ** 2 }, (_, i) => (i % context > i / context ? -1e9 : 0));
    const mask = tf.tensor(future, [context, context]);
    const { beta1, beta2, epsilon, weightDecay } = plan.adam;
    const adam = tf.train.adam(plan.schedule.peak, beta1, beta2, epsilon);
    const losses: number[] = [];
    // The back end of WebAssembly has no gradient of a look-up, which a product with one-hot rows replaces.
    const looksUp = tf.getKernel("UnsortedSegmentSum", tf.getBackend()) !== undefined;
    const indices = (tokens: Int32Array): Tensor => tf.tensor(tokens, [tokens.length], "int32");

    const step = (): number => {
      const number = losses.length + 1;
      const { tokens, targets } = batchOf(number);
      const embed = (embedding: Tensor): Tensor =>
        looksUp ? tf.gather(embedding, indices(tokens)) : tf.matMul(tf.oneHot(indices(tokens), vocabulary), embedding);
      const wanted = tf.oneHot(indices(targets), vocabulary);
      const { value, grads } = tf.variableGrads(
        () =>
          tf.losses.softmaxCrossEntropy(wanted, logits({ embed, sequences: batchRows, length: context, mask }).logits),
        variables,
      );
      const squares = tf.addN(Object.values(grads).map((gradient) => tf.sum(tf.square(gradient))));
      const scale = tf.minimum(tf.div(plan.clip, tf.add(tf.sqrt(squares), 1e-6)), 1);
      const clipped = Object.fromEntries(
        Object.entries(grads).map(([name, gradient]) => [name, tf.mul(gradient, scale)]),
      );
      const rate = learningRate(plan.schedule, number);
      for (const variable of variables)
        if (variable.shape.length > 1) variable.assign(tf.mul(variable, 1 - rate * weightDecay));
      adam.learningRate = rate;
      adam.applyGradients(clipped);
      return value.dataSync()[0] ?? NaN;
    };
    return {
      run: () => {
        losses.push(tf.tidy(step));
        return 1;
      },
      found: () => losses,
    };
  },
};
