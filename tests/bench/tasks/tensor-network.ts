/** A multilayer perceptron of TensorFlow.js that begins as one of ours. */
import type { Perceptron } from "../../../src/maths/multilayer-perceptron.ts";
import type { Tensor, TensorFlow, Variable } from "../tensorflow.ts";

export type TensorNetwork = {
  readonly variables: readonly Variable[];
  /** rows x numbers in to rows x numbers out */
  readonly apply: (input: Tensor) => Tensor;
};

/**
 * @param net gives sizes and first weights; its last row of a layer is the bias
 * @param activation after every layer but the last
 */
export const tensorNetwork = (
  tf: TensorFlow,
  net: Perceptron,
  name: string,
  activation: (x: Tensor) => Tensor,
): TensorNetwork => {
  const layers = net.layers.map(({ weights: { data, offset, rows, columns } }, index) => {
    const end = offset + (rows - 1) * columns;
    const made = (part: string, from: number, to: number, shape: number[]): Variable =>
      tf.variable(tf.tensor(Float32Array.from(data.slice(from, to)), shape), true, `${name}/${index}/${part}`);
    return {
      weights: made("weights", offset, end, [rows - 1, columns]),
      bias: made("bias", end, end + columns, [columns]),
    };
  });
  return {
    variables: layers.flatMap(({ weights, bias }) => [weights, bias]),
    apply: (input) =>
      layers.reduce((x, { weights, bias }, index) => {
        const sums = tf.fused.matMul({ a: x, b: weights, bias, activation: "linear" });
        return index === layers.length - 1 ? sums : activation(sums);
      }, input),
  };
};
