/** Two sites as lists of hashes, each line a hash and a path, as `files.sha256` has them. */
export interface Differences {
  readonly compared: number;
  /** paths that only one has, or whose bytes differ, sorted */
  readonly differing: readonly string[];
}

const hashes = (list: string): Map<string, string> =>
  new Map(
    list
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

export const differencesOf = (one: string, other: string): Differences => {
  const [first, second] = [hashes(one), hashes(other)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return { compared: paths.length, differing: paths.filter((path) => first.get(path) !== second.get(path)) };
};

/** Where two texts part, with what stands around it in both; undefined when they are equal. */
export const firstDifference = (one: string, other: string, around = 60): readonly [string, string] | undefined => {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [from, to] = [Math.max(0, at - around), at + around];
  return [one.slice(from, to), other.slice(from, to)];
};
