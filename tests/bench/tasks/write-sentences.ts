import { readFileSync } from "node:fs";
import { judged, settleState, shapeOf } from "../../../src/labs/train-a-language-model/model.ts";
import { configOf } from "../../../src/small-language/models.ts";
import { softmaxOf } from "../../../src/small-language/trained-model.ts";
import { transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import type { Writer } from "../../../src/small-language/writers.ts";
import type { Task } from "../task.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { ourSentences, sentenceRunner, weightsFile, weightsOf } from "./our-sentences.ts";
import { type Past, tensorTransformer } from "./tensor-transformer.ts";

const layout = transformerLayout(configOf(shapeOf(settleState({}))));
const bytes = (): Uint8Array => readFileSync(weightsFile);

/** The transformer of TensorFlow.js as a writer of ours: one token at a time, keys and values kept. */
const tensorWriter = (tf: TensorFlow, places: number): Writer => {
  const { logits } = tensorTransformer(tf, layout, weightsOf(bytes()));
  const { vocabulary } = layout.config;
  let past: readonly Past[] = [];
  let position = 0;
  const replace = (make: () => readonly Past[]): void => {
    const next = tf.tidy(() => make().map(({ keys, values }) => ({ keys: tf.keep(keys), values: tf.keep(values) })));
    for (const { keys, values } of past) for (const tensor of [keys, values]) tensor.dispose();
    past = next;
  };
  return {
    places,
    begin: () => {
      replace(() => []);
      position = 0;
    },
    read: (tokens) => {
      let numbers: Float32Array = new Float32Array();
      replace(() => {
        const read = logits({
          embed: (embedding) => tf.gather(embedding, tf.tensor(tokens, [places], "int32")),
          sequences: places,
          length: 1,
          position,
          past,
        });
        numbers = read.logits.dataSync();
        return read.past;
      });
      position++;
      return tokens.map((_, place) => softmaxOf(numbers, place * vocabulary, vocabulary));
    },
    rearrange: (from) => {
      const order = tf.tensor(from, [places], "int32");
      replace(() =>
        past.map(({ keys, values }) => ({ keys: tf.gather(keys, order), values: tf.gather(values, order) })),
      );
      order.dispose();
    },
  };
};

const writing = (slug: string, title: string, places: number): Task => ({
  slug,
  title,
  unit: "tokens",
  first: 1,
  tolerance: 1e-4,
  ours: () => ourSentences(bytes(), places),
  theirs: (tf) => sentenceRunner(tensorWriter(tf, places)),
});

/** As many sentences side by side as the lab writes to judge a model by, and a single one. */
export const writeMany = writing("write-many", `small transformer, ${judged} sentences side by side`, judged);
export const writeOne = writing("write-one", "small transformer, one sentence", 1);
