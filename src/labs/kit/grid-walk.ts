/** A cell of a table whose cells are buttons; the Tab key reaches one of them and arrows lead to the others. */
export type Place = { readonly row: number; readonly column: number };

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -1e6],
  End: [0, 1e6],
};

/** The nearest place inside a grid. */
export const inside = ({ row, column }: Place, rows: number, columns: number): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

/** Where a key leads from a place; undefined when the key is none of the arrows, Home and End. */
export const walked = (key: string, from: Place, rows: number, columns: number): Place | undefined => {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step && inside({ row: from.row + step[0], column: from.column + step[1] }, rows, columns);
};
