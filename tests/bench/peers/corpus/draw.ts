/** What a made-up text asks of chance. */
export interface Draw {
  /** a whole number between two, both included */
  readonly whole: (least: number, most: number) => number;
  readonly one: <Item>(list: readonly Item[]) => Item;
  /** some of a list, each once, in any order */
  readonly some: <Item>(list: readonly Item[], count: number) => Item[];
}

/** Chance from a seed: the same on every machine and in every year. */
export const drawFrom = (random: () => number): Draw => {
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const one = <Item>(list: readonly Item[]): Item => {
    const item = list[whole(0, list.length - 1)];
    if (item === undefined) throw new RangeError("Unexpected empty list, expected one with something to draw.");
    return item;
  };
  const some = <Item>(list: readonly Item[], count: number): Item[] => {
    const left = [...list];
    return Array.from({ length: count }, () => {
      const item = one(left);
      left.splice(left.indexOf(item), 1);
      return item;
    });
  };
  return { whole, one, some };
};
