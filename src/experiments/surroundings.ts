/** What a task gets besides its plan, and what it gives back. */

/** Where a long task keeps what it has done so far. */
export type Checkpoint = {
  /** milliseconds between two times of saving */
  readonly every: number;
  /** what was saved, if anything */
  readonly load: () => Uint8Array | undefined;
  /** replaces what was saved, whole or not at all */
  readonly save: (bytes: Uint8Array) => void;
};

export type Surroundings = {
  /** weights of the units that this one needs, in their order */
  readonly weights: readonly Float32Array[];
  /** @param share of the work that is done, from 0 to 1 */
  readonly progress: (share: number) => void;
  readonly checkpoint?: Checkpoint | undefined;
};

export type Outcome<Measures> = { readonly measures: Measures; readonly weights?: Float32Array<ArrayBuffer> };

/** The weights of the first unit that is needed. @throws RangeError when there are none */
export const firstWeights = ({ weights }: Surroundings): Float32Array => {
  const [first] = weights;
  if (!first) throw new RangeError("Unexpected task without weights, expected those of a trained model.");
  return first;
};
