/** Where the map draws: columns of equal width, rows of equal height but the first, which holds the most; units are pixels. */
export const height = 468;
const least = 38;

export type Layout = {
  readonly width: number;
  /** width of the names of rows, height of the names of columns */
  readonly left: number;
  readonly top: number;
  /** width of a column */
  readonly column: number;
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** names of columns stand upright where columns are narrow */
  readonly isNarrow: boolean;
  /** half a mark, and the way from one to the next */
  readonly mark: number;
  readonly pitch: number;
};

/**
 * @param width of the place, in pixels; anything that is not a width counts as 0, and less than 260 as 260
 * @param rows, columns > 0
 */
export const layout = (width: number, rows: number, columns: number): Layout => {
  const whole = Math.max(260, Number.isFinite(width) ? width : 0);
  const isNarrow = whole < 640;
  const [left, top] = isNarrow ? [62, 66] : [96, 28];
  const column = (whole - left) / columns;
  const isWide = column >= 50;
  const first = height - top - (rows - 1) * least;
  return {
    width: whole,
    left,
    top,
    column,
    rows: Array.from({ length: rows }, (_, i) => ({
      y: i === 0 ? top : top + first + (i - 1) * least,
      height: i === 0 ? first : least,
    })),
    isNarrow,
    mark: isWide ? 4 : 3,
    pitch: isWide ? 11 : 8,
  };
};

/** Places of the marks of one cell, in rows around its middle, and the line of the count below them. */
export const places = (
  { left, column, rows, pitch }: Layout,
  row: number,
  at: number,
  count: number,
): {
  readonly marks: readonly (readonly [x: number, y: number])[];
  readonly count: readonly [x: number, y: number];
} => {
  const across = Math.max(1, Math.min(count, Math.floor((column - 2) / pitch)));
  const lines = Math.ceil(count / across);
  const { y = 0, height: tall = 0 } = rows[row] ?? {};
  const middle = left + (at + 0.5) * column;
  const high = lines * pitch + 13;
  const top = y + (tall - high) / 2;
  return {
    marks: Array.from({ length: count }, (_, i) => {
      const line = Math.floor(i / across);
      const inLine = Math.min(across, count - line * across);
      return [middle + ((i % across) - (inLine - 1) / 2) * pitch, top + (line + 0.5) * pitch];
    }),
    count: [middle, top + lines * pitch + 10],
  };
};
