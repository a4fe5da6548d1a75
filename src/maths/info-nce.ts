import { crossEntropyGradient, crossEntropyLoss } from "./cross-entropy-loss.ts";
import { type Matrix, mapMatrix } from "./matrix.ts";

const check = (similarities: Matrix, temperature: number): void => {
  if (similarities.length === 0 || similarities.some((row) => row.length !== similarities.length))
    throw new RangeError("Unexpected shape of the similarities, expected as many columns as rows, at least one.");
  if (!(temperature > 0)) throw new RangeError(`Unexpected temperature ${temperature}, expected a positive number.`);
};

// #region info-nce
/**
 * Contrastive loss of a batch: each row has to find its own partner among all columns
 * (equation `info-nce`; vandenoord2018representation, equation 4).
 * @param similarities n x n: entry (i, j) says how well item i fits partner j; the right partner is on the diagonal
 * @param temperature > 0, divides the similarities
 * @returns nats, >= 0; log n when nothing can be told apart
 * @throws RangeError when the similarities are not square, or the temperature is not positive
 */
export const infoNce = (similarities: Matrix, temperature = 1): number => {
  check(similarities, temperature);
  const logits = mapMatrix(similarities, (s) => s / temperature);
  return logits.reduce((sum, row, i) => sum + crossEntropyLoss(row, i), 0) / logits.length;
};

/** Its slope by each similarity: (probability - 1 on the diagonal) over temperature and batch size. */
export const infoNceGradient = (similarities: Matrix, temperature = 1): number[][] => {
  check(similarities, temperature);
  return mapMatrix(similarities, (s) => s / temperature).map((row, i) =>
    crossEntropyGradient(row, i).map((slope) => slope / (temperature * similarities.length)),
  );
};
// #endregion info-nce
