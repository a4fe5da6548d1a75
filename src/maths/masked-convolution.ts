import type { Matrix } from "./matrix.ts";

// #region pixel-mask
/**
 * Mask of a square kernel for pictures that are written row by row (equation `pixel-mask`; vandenoord2016pixel,
 * section 3.4): 1 on pixels above and on those to the left in the same row, 0 on all that come later.
 * @param size weights along a side, odd
 * @param center whether the middle may be seen: no in the first layer, yes in the layers above, whose middle holds no pixel
 * @throws RangeError when the size is not an odd whole number
 */
export const pixelMask = (size: number, center: boolean): number[][] => {
  if (!Number.isInteger(size) || size % 2 !== 1) throw new RangeError(`Unexpected size ${size}, expected an odd one.`);
  const middle = (size - 1) / 2;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      row < middle || (row === middle && (column < middle || (column === middle && center))) ? 1 : 0,
    ),
  );
};
// #endregion pixel-mask

/**
 * Which pixels of a picture a stack of masked layers lets one pixel see: each layer passes on what its mask reaches.
 * @param layers at least 1; the first hides the middle
 * @param size weights along a side of each kernel, odd
 * @returns (layers (size - 1) + 1)-sided table of 1 and 0 around the pixel, which is in the middle
 */
export const visiblePixels = (layers: number, size: number): number[][] => {
  const reach = (layers * (size - 1)) / 2;
  const half = (size - 1) / 2;
  let seen: Matrix = Array.from({ length: 2 * reach + 1 }, (_, row) =>
    Array.from({ length: 2 * reach + 1 }, (_, column) => (row === reach && column === reach ? 1 : 0)),
  );
  for (let layer = layers; layer >= 1; layer--) {
    const mask = pixelMask(size, layer > 1);
    seen = seen.map((cells, row) =>
      cells.map((_, column) =>
        mask.some((weights, i) =>
          weights.some((weight, j) => weight === 1 && seen[row - i + half]?.[column - j + half] === 1),
        )
          ? 1
          : 0,
      ),
    );
  }
  return seen.map((cells) => [...cells]);
};

/** Share of the earlier pixels in reach, all rows above and the left of the same row, that the stack does not see. */
export const blindShare = (layers: number, size: number): number => {
  const seen = visiblePixels(layers, size);
  const reach = (seen.length - 1) / 2;
  const earlier = reach * seen.length + reach;
  return 1 - seen.flat().reduce((sum, cell) => sum + cell, 0) / earlier;
};
