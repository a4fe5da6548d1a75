import { infoNce } from "./info-nce.ts";
import { type Matrix, transpose } from "./matrix.ts";

// #region clip-loss
/**
 * Symmetric contrastive loss of a batch of pictures and texts (equation `clip-loss`; radford2021learning, figure 3):
 * the mean of two games, each picture finding its text and each text its picture.
 * @param similarities n x n cosines: entry (i, j) compares picture i with text j; true pairs are on the diagonal
 * @param temperature > 0, divides the similarities
 * @returns nats, >= 0; log n when nothing can be told apart
 * @throws RangeError when the similarities are not square, or the temperature is not positive
 */
export const clipLoss = (similarities: Matrix, temperature: number): number =>
  (infoNce(similarities, temperature) + infoNce(transpose(similarities), temperature)) / 2;
// #endregion clip-loss
