const requireShapes = (weights: readonly number[], changed: readonly number[], moments: readonly number[]): number => {
  const inputs = Math.sqrt(moments.length);
  if (!Number.isInteger(inputs) || inputs < 1 || weights.length % inputs !== 0 || changed.length !== weights.length)
    throw new RangeError(
      `Unexpected ${weights.length} and ${changed.length} weights for ${moments.length} moments, expected equal rows as long as these are wide.`,
    );
  return inputs;
};

/** E|Wx|^2 for inputs with the second moments E[x x^T], n x n: the sum over rows w of W of w^T E[x x^T] w. All row by row. */
export const outputPower = (weights: readonly number[], moments: readonly number[]): number => {
  const inputs = requireShapes(weights, weights, moments);
  let sum = 0;
  for (let start = 0; start < weights.length; start += inputs)
    for (let i = 0; i < inputs; i++) {
      let inner = 0;
      for (let j = 0; j < inputs; j++) inner += (moments[i * inputs + j] ?? 0) * (weights[start + j] ?? 0);
      sum += (weights[start + i] ?? 0) * inner;
    }
  return Math.max(0, sum);
};

/**
 * How wrong the outputs of a linear layer become when its weights W change to Q: root mean square of (W - Q) x over that of W x,
 * exact for inputs whose second moments are given.
 * @param weights W, row by row: one row for each output
 * @param changed Q, the same shape
 * @param moments E[x x^T], n x n, of inputs of n numbers
 * @throws RangeError unless the shapes agree, or when the outputs of W are all zero
 */
export const outputError = (
  weights: readonly number[],
  changed: readonly number[],
  moments: readonly number[],
): number => {
  requireShapes(weights, changed, moments);
  const whole = outputPower(weights, moments);
  if (!(whole > 0)) throw new RangeError("Unexpected layer whose outputs are all zero, expected some that are not.");
  const difference = weights.map((one, at) => one - (changed[at] ?? 0));
  return Math.sqrt(outputPower(difference, moments) / whole);
};

/** E[x x^T] of some inputs, n x n, row by row. @throws RangeError without inputs, or when they differ in length */
export const secondMoments = (inputs: readonly (readonly number[])[]): number[] => {
  const size = inputs[0]?.length ?? 0;
  if (size === 0 || inputs.some((input) => input.length !== size))
    throw new RangeError(`Unexpected ${inputs.length} inputs, expected at least one, all of one length.`);
  const moments = new Array<number>(size * size).fill(0);
  for (const input of inputs)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        moments[i * size + j] = (moments[i * size + j] ?? 0) + ((input[i] ?? 0) * (input[j] ?? 0)) / inputs.length;
  return moments;
};
