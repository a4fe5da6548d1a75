import type { Matrix, Vector } from "./matrix.ts";

// #region convolution
/**
 * One small list of weights, slid along a longer list: at each place the products with what lies under it, added up
 * (equation `convolution`). Strictly a cross-correlation: the kernel is not turned around.
 * @param input n numbers
 * @param kernel 1 to n numbers, the same at every place
 * @returns n - (size of the kernel) + 1 numbers: places where the kernel lies wholly on the input
 * @throws RangeError when the kernel is empty or longer than the input
 */
export const convolution = (input: Vector, kernel: Vector): number[] => {
  if (kernel.length === 0 || kernel.length > input.length)
    throw new RangeError(`Unexpected kernel of ${kernel.length} weights for ${input.length} numbers.`);
  return Array.from({ length: input.length - kernel.length + 1 }, (_, i) =>
    kernel.reduce((sum, weight, r) => sum + weight * (input[i + r] ?? 0), 0),
  );
};
// #endregion convolution

/**
 * The same on a picture, rows and columns.
 * @throws RangeError when the kernel is empty or larger than the picture in a direction
 */
export const convolutionOfPicture = (picture: Matrix, kernel: Matrix): number[][] => {
  const height = picture.length - kernel.length + 1;
  if (kernel.length === 0 || height < 1) throw new RangeError(`Unexpected kernel of ${kernel.length} rows.`);
  return Array.from({ length: height }, (_, i) => {
    const rows = kernel.map((weights, r) => convolution(picture[i + r] ?? [], weights));
    return (rows[0] ?? []).map((_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  });
};

/**
 * How many inputs, side by side, one output of a stack of equal convolutions depends on.
 * @param layers a whole number >= 0; size: weights of each kernel, a whole number >= 1
 */
export const receptiveField = (layers: number, size: number): number => 1 + layers * (size - 1);
