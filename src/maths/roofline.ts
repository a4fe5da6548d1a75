/** A processor: peak FLOP per second, and bytes per second from its memory. */
export type Processor = { readonly peak: number; readonly bandwidth: number };

// #region roofline
/**
 * Greatest rate of a computation that does so many FLOP for each byte that it moves (equation `roofline`; williams2009roofline).
 * @returns FLOP per second
 * @throws RangeError when the intensity is not positive
 */
export const roofline = (intensity: number, { peak, bandwidth }: Processor): number => {
  if (!(intensity > 0)) throw new RangeError(`Unexpected intensity ${intensity}, expected a positive number.`);
  return Math.min(peak, bandwidth * intensity);
};
// #endregion roofline

/** A decoder as far as serving goes, 16-bit numbers. */
export type Served = {
  /** N, all of which are used for every token */
  readonly parameters: number;
  readonly layers: number;
  /** d, heads times width of a head */
  readonly width: number;
  readonly keyValueHeads: number;
  readonly headWidth: number;
};
export type Work = { readonly flop: number; readonly bytes: number; readonly intensity: number };

const work = (flop: number, bytes: number): Work => ({ flop, bytes, intensity: flop / bytes });

/** Bytes of keys and values that one token adds to the cache. */
export const cacheBytes = ({ layers, keyValueHeads, headWidth }: Served): number =>
  2 * layers * keyValueHeads * headWidth * 2;

// #region decode-step
/** One new token for each of `batch` sequences that have `length` tokens: the weights are read once, the caches all. */
export const decodeStep = (model: Served, batch: number, length: number): Work => {
  const pairs = 4 * length * model.width * model.layers;
  const flop = batch * (2 * model.parameters + pairs);
  return work(flop, 2 * model.parameters + batch * length * cacheBytes(model));
};
// #endregion decode-step

/** All `length` tokens of one prompt at once, with a causal mask, scores not stored: the weights are read once, the cache is written. */
export const prefill = (model: Served, length: number): Work => {
  const pairs = 4 * (length / 2) * model.width * model.layers;
  return work(length * (2 * model.parameters + pairs), 2 * model.parameters + length * cacheBytes(model));
};

/** Seconds of a piece of work on one processor that reaches its roof. */
export const workSeconds = ({ flop, intensity }: Work, processor: Processor): number =>
  flop / roofline(intensity, processor);
