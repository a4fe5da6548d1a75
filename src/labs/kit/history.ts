/** A curve that grows while training goes on and stays short: when it is full, neighbors are averaged. */
export type Curve = {
  /** step at the middle of each entry */
  readonly steps: readonly number[];
  /** mean over the entry's steps */
  readonly values: readonly number[];
};

/**
 * @param longest entries kept, an even number; default 160
 */
export const history = (longest = 160): { add: (value: number) => void; curve: () => Curve; readonly last: number } => {
  let values: number[] = [];
  let width = 1;
  let sum = 0;
  let count = 0;
  let seen = 0;
  return {
    add: (value) => {
      seen++;
      sum += value;
      count++;
      if (count < width) return;
      values.push(sum / count);
      sum = 0;
      count = 0;
      if (values.length < longest) return;
      values = values.flatMap((first, i) => (i % 2 === 0 ? [(first + (values[i + 1] ?? first)) / 2] : []));
      width *= 2;
    },
    curve: () => ({ steps: values.map((_, i) => Math.min(seen, (i + 0.5) * width)), values: [...values] }),
    /** the newest entry, NaN before the first */
    get last(): number {
      return values.at(-1) ?? NaN;
    },
  };
};
