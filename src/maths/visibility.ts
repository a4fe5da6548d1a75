import type { Matrix } from "./matrix.ts";

export type Family = "encoder" | "decoder" | "encoder-decoder";

// #region visibility
/**
 * Who may look at whom (equation `visibility`): 1 where the row's position reads the column's, 0 where not.
 * @param source positions of the given text; the whole text of an encoder or decoder
 * @param target positions that an encoder-decoder writes, after the source; 0 otherwise
 * @returns source + target rows and columns
 */
export const visibility = (family: Family, source: number, target = 0): Matrix => {
  const length = source + target;
  const sees = (row: number, column: number): boolean => {
    if (family === "encoder") return true;
    if (family === "decoder") return column <= row;
    return column < source || (row >= source && column <= row);
  };
  return Array.from({ length }, (_, row) => Array.from({ length }, (__, column) => (sees(row, column) ? 1 : 0)));
};
// #endregion visibility
