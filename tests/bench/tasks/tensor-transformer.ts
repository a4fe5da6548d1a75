/** The small transformer in TensorFlow.js, from the layout and the parameters of ours. */
import { rotaryTable } from "../../../src/small-language/rotary.ts";
import type { Layout, Tensor as Place } from "../../../src/small-language/transformer-layout.ts";
import type { Tensor, TensorFlow, Variable } from "../tensorflow.ts";

/** Keys and values of one layer, each batch x heads x positions x channels: those that were read before. */
export type Past = { readonly keys: Tensor; readonly values: Tensor };
export type TensorTransformer = {
  /** in the order of the layout */
  readonly variables: readonly Variable[];
  /**
   * @param tokens sequences * length of them
   * @param embed the rows of the embedding that belong to the tokens
   * @param mask length x positions, added to the scores; none for a single position, which may look at all before it
   * @param past of every layer, or none
   * @returns logits, sequences * length x vocabulary, and what was read in all
   */
  readonly logits: (batch: {
    readonly embed: (embedding: Tensor) => Tensor;
    readonly sequences: number;
    readonly length: number;
    readonly mask?: Tensor;
    readonly past?: readonly Past[];
    readonly position?: number;
  }) => { readonly logits: Tensor; readonly past: readonly Past[] };
};

/** The matrix that turns every pair (x, y) of channels to (-y, x): half of a rotation, as a product from the right. */
const quarterTurn = (width: number): Float32Array => {
  const turn = new Float32Array(width * width);
  for (let at = 0; at < width; at += 2) {
    turn[(at + 1) * width + at] = -1;
    turn[at * width + at + 1] = 1;
  }
  return turn;
};

/** Cosines or sines for both queries and keys: a row for each position, each pair's number twice. */
const rowsOf = (numbers: ArrayLike<number>, pairs: number, positions: number, width: number): Float32Array =>
  Float32Array.from(
    { length: positions * width },
    (_, at) => numbers[Math.floor(at / width) * pairs + Math.floor((at % (2 * pairs)) / 2)] ?? 0,
  );

export const tensorTransformer = (tf: TensorFlow, layout: Layout, parameters: ArrayLike<number>): TensorTransformer => {
  const { width, heads, context, layers: depth } = layout.config;
  const size = width / heads;
  const made = new Map<Place, Variable>();
  for (const place of layout.tensors) {
    const numbers = Float32Array.from(
      { length: place.rows * place.columns },
      (_, i) => parameters[place.offset + i] ?? 0,
    );
    const shape = place.rows === 1 ? [place.columns] : [place.rows, place.columns];
    made.set(place, tf.variable(tf.tensor(numbers, shape), true, place.name));
  }
  const of = (place: Place | undefined): Variable => {
    const variable = place && made.get(place);
    if (!variable) throw new RangeError("Unexpected tensor, expected one of the layout.");
    return variable;
  };
  const table = rotaryTable(context, size, (length) => new Float32Array(length));
  const tables = [table.cosines, table.sines].map((numbers) => {
    const rows = rowsOf(numbers, table.pairs, context, 2 * width);
    return tf.tensor(rows, [context, 2 * width]);
  });
  const turn = tf.tensor(quarterTurn(2 * width), [2 * width, 2 * width]);

  const norm = (x: Tensor, gain: Place): Tensor =>
    tf.mul(tf.mul(x, tf.rsqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-5))), of(gain));
  const gelu = (x: Tensor): Tensor => {
    const twice = tf.mul(tf.mul(x, tf.add(tf.mul(tf.square(x), 0.044715), 1)), 2 * Math.sqrt(2 / Math.PI));
    return tf.mul(x, tf.sigmoid(twice));
  };

  return {
    variables: layout.tensors.map(of),
    logits: ({ embed, sequences, length, mask, past, position = 0 }) => {
      const rows = sequences * length;
      const [cosines, sines] = tables.map((numbers) =>
        tf.reshape(tf.slice(numbers, [position, 0], [length, 2 * width]), [1, length, 2 * width]),
      );
      if (!cosines || !sines) throw new RangeError("Unexpected absence of a rotary table.");
      const reads: Past[] = [];
      const headsOf = (x: Tensor): Tensor =>
        tf.transpose(tf.reshape(x, [sequences, length, heads, size]), [0, 2, 1, 3]);
      const attend = (x: Tensor, layer: number): Tensor => {
        const queryKeyValue = tf.matMul(x, of(layout.layers[layer]?.queryKeyValue), false, true);
        const straight = tf.slice(queryKeyValue, [0, 0], [rows, 2 * width]);
        const turned = tf.reshape(tf.matMul(straight, turn), [sequences, length, 2 * width]);
        const rotated = tf.add(
          tf.mul(tf.reshape(straight, [sequences, length, 2 * width]), cosines),
          tf.mul(turned, sines),
        );
        const [queries, newKeys] = tf.split(rotated, 2, 2).map(headsOf) as [Tensor, Tensor];
        const newValues = headsOf(tf.slice(queryKeyValue, [0, 2 * width], [rows, width]));
        const before = past?.[layer];
        const keys = before ? tf.concat([before.keys, newKeys], 2) : newKeys;
        const values = before ? tf.concat([before.values, newValues], 2) : newValues;
        reads.push({ keys, values });
        const scores = tf.mul(tf.matMul(queries, keys, false, true), 1 / Math.sqrt(size));
        const weights = tf.softmax(mask ? tf.add(scores, mask) : scores);
        return tf.reshape(tf.transpose(tf.matMul(weights, values), [0, 2, 1, 3]), [rows, width]);
      };
      let stream = embed(of(layout.embedding));
      for (let layer = 0; layer < depth; layer++) {
        const own = layout.layers[layer];
        if (!own) continue;
        const attended = attend(norm(stream, own.attentionGain), layer);
        stream = tf.add(stream, tf.matMul(attended, of(own.attentionOutput), false, true));
        const hidden = gelu(tf.matMul(norm(stream, own.feedForwardGain), of(own.feedForwardIn), false, true));
        stream = tf.add(stream, tf.matMul(hidden, of(own.feedForwardOut), false, true));
      }
      return { logits: tf.matMul(norm(stream, layout.finalGain), of(layout.embedding), false, true), past: reads };
    },
  };
};
