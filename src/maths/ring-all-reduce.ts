/** Sums that every device has in the end, and how many numbers each of them sent. */
export type Ring = { readonly results: readonly (readonly number[])[]; readonly sent: readonly number[] };

// #region ring-all-reduce
/**
 * All-reduce in a ring (equation `ring-all-reduce`; patarasuk2009bandwidth):
 * after n - 1 steps every device has one part of the sum, after n - 1 more all parts.
 * @param arrays one array of the same length for each device; part c has the indices that are c modulo n
 * @throws RangeError when there is no device or the lengths differ
 */
export const ringAllReduce = (arrays: readonly (readonly number[])[]): Ring => {
  const n = arrays.length;
  const length = arrays[0]?.length ?? 0;
  if (n === 0 || arrays.some((array) => array.length !== length))
    throw new RangeError("Unexpected arrays, expected at least one, all of one length.");
  const held = arrays.map((array) => [...array]);
  const sent = arrays.map(() => 0);
  for (let step = 0; step < 2 * (n - 1); step++) {
    const before = held.map((array) => [...array]);
    for (const [device, row] of before.entries()) {
      const next = held[(device + 1) % n] ?? [];
      for (let i = (device - step + 2 * n) % n; i < length; i += n) {
        const mine = row[i] ?? 0;
        next[i] = step < n - 1 ? (next[i] ?? 0) + mine : mine;
        sent[device] = (sent[device] ?? 0) + 1;
      }
    }
  }
  return { results: held, sent };
};
// #endregion ring-all-reduce

/**
 * Numbers, or bytes, that each device sends in a ring all-reduce: 2 (n - 1) / n of the array.
 * @throws RangeError when there is less than one device
 */
export const ringTraffic = (size: number, devices: number): number => {
  if (!Number.isInteger(devices) || devices < 1)
    throw new RangeError(`Unexpected ${devices} devices, expected a whole number of at least one.`);
  return (2 * (devices - 1) * size) / devices;
};
