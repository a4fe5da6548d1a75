import { type Matrix, multiply } from "./matrix.ts";

// #region low-rank-update
/**
 * A frozen matrix with a low-rank change (equation `low-rank-update`; hu2022lora, section 4.1): W + (scale / rank) B A.
 * @param frozen outputs x inputs
 * @param up B, outputs x rank; zeros when training begins, so that nothing has changed yet
 * @param down A, rank x inputs
 * @throws RangeError when the shapes do not fit
 */
export const lowRankUpdate = (frozen: Matrix, up: Matrix, down: Matrix, scale: number): number[][] => {
  const rank = down.length;
  const fits = up.length === frozen.length && up.every((row) => row.length === rank);
  if (rank === 0 || !fits || down.some((row) => row.length !== frozen[0]?.length))
    throw new RangeError(`Unexpected shapes, expected ${frozen.length} x r and r x ${frozen[0]?.length ?? 0}.`);
  const change = multiply(up, down);
  return frozen.map((row, i) => row.map((weight, j) => weight + (scale / rank) * (change[i]?.[j] ?? 0)));
};

/** Numbers that are trained: those of B and A, rank (inputs + outputs), where the whole matrix has inputs x outputs. */
export const adapterParameters = (inputs: number, outputs: number, rank: number): number => {
  for (const [name, count] of Object.entries({ inputs, outputs, rank }))
    if (!(Number.isInteger(count) && count > 0))
      throw new RangeError(`Unexpected ${name} ${count}, expected a whole number above 0.`);
  return rank * (inputs + outputs);
};
// #endregion low-rank-update
