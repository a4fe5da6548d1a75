// #region patch-tokens
/**
 * Tokens that a vision transformer makes of a picture (equation `patch-tokens`; dosovitskiy2021image, section 3.1):
 * one for each square patch, and one more for the class.
 * @param height pixels, a positive multiple of the patch's side
 * @param width pixels, a positive multiple of the patch's side
 * @param side pixels of a patch's side, a positive integer
 * @returns tokens, at least 2
 * @throws RangeError when the patches do not tile the picture
 */
export const patchTokens = (height: number, width: number, side: number): number => {
  const [rows, columns] = [height / side, width / side];
  if (![rows, columns, side].every((count) => Number.isInteger(count) && count > 0))
    throw new RangeError(`Unexpected picture of ${height} by ${width}, expected multiples of ${side}.`);
  return rows * columns + 1;
};
// #endregion patch-tokens
