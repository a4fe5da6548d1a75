/** How numbers are kept: 16 bits with a 32-bit copy for the update, 32 bits throughout, or 16 bits throughout. */
export type Precision = "mixed" | "full" | "half";
/** What the optimizer keeps for each weight: two averages, one, or two at 8 bits. */
export type Optimizer = "adam" | "momentum" | "adam-8bit";

/** Bytes for each parameter, or in all: what training keeps besides activations. */
export type States = { readonly weights: number; readonly gradients: number; readonly optimizer: number };

const numberBytes = { mixed: 2, full: 4, half: 2 } as const;
const masterBytes = { mixed: 4, full: 0, half: 0 } as const;
/** The averages are kept like the weights that are updated: at 32 bits, or at 16 when everything is. */
const averageBytes = (precision: Precision): number => (precision === "half" ? 2 : 4);

/** Bytes for each parameter: 2 + 2 + 12 for Adam in mixed precision (rajbhandari2019zero, section 3.1). */
export const stateBytes = (precision: Precision, optimizer: Optimizer): States => {
  const averages = { adam: 2 * averageBytes(precision), momentum: averageBytes(precision), "adam-8bit": 2 }[optimizer];
  return {
    weights: numberBytes[precision],
    gradients: numberBytes[precision],
    optimizer: masterBytes[precision] + averages,
  };
};

/** What ZeRO divides over the data-parallel devices: nothing, the optimizer's states, the gradients too, the weights too. */
export type Stage = 0 | 1 | 2 | 3;

// #region zero-partitioning
/**
 * Bytes of the model's states on one device (equation `zero-partitioning`; rajbhandari2019zero, section 5): from stage 1 on the
 * optimizer's states, from 2 on the gradients, at 3 the weights are divided by the number of data-parallel devices.
 * @param parameters those that the device's part of the model has: all of them without tensor and pipeline parallelism
 * @throws RangeError when a count is not positive
 */
export const modelStates = (parameters: number, bytes: States, stage: Stage, dataParallel: number): States => {
  check({ parameters, dataParallel });
  const from = (first: Stage): number => (stage >= first ? dataParallel : 1);
  return {
    weights: (bytes.weights * parameters) / from(3),
    gradients: (bytes.gradients * parameters) / from(2),
    optimizer: (bytes.optimizer * parameters) / from(1),
  };
};
// #endregion zero-partitioning

/** Data that a device sends and receives in one step, over those of plain data parallelism (rajbhandari2019zero, section 7). */
export const communication = (stage: Stage): number => (stage === 3 ? 1.5 : 1);

/** What is computed again in the backward pass and not kept: nothing, the inside of attention, or all but the input of each layer. */
export type Recomputation = "none" | "selective" | "full";

export type ActivationShape = {
  /** L */
  readonly layers: number;
  /** h, width of the model */
  readonly width: number;
  /** a, heads */
  readonly heads: number;
  /** s, tokens of a sequence */
  readonly length: number;
  /** b, sequences that a device works on at a time */
  readonly batch: number;
  /** t, devices that share every layer; 1 by default */
  readonly tensorParallel?: number;
  /** norms and dropout are divided over these devices too; off by default */
  readonly sequenceParallel?: boolean;
  readonly recomputation?: Recomputation;
};

// #region activation-memory
/**
 * Bytes of activations on a device of the first pipeline stage, 16-bit numbers (equation `activation-memory`;
 * korthikanti2022reducing, section 4 and Table 2). GPT block: feed-forward of 4 h with GELU, dropout, scores stored.
 * In a pipeline of p stages the first keeps p micro-batches of L / p layers: L layers in any case.
 * @throws RangeError when a size is not positive
 */
export const activationMemory = (shape: ActivationShape): number => {
  const { layers, width, heads, length, batch, tensorParallel: t = 1 } = shape;
  const { sequenceParallel = false, recomputation = "none" } = shape;
  check({ layers, width, heads, length, batch, t });
  const spread = sequenceParallel ? t : 1;
  const one = length * batch * width;
  if (recomputation === "full") return (layers * 2 * one) / spread;
  const scores = recomputation === "selective" ? 0 : (5 * heads * length) / width;
  return layers * one * (10 / spread + 24 / t + scores / t);
};
// #endregion activation-memory

/** Bytes of the output's logits, 32 bits each, on the one stage that has them: s b V / t numbers. */
export const logitMemory = (length: number, batch: number, vocabulary: number, tensorParallel = 1): number => {
  check({ length, batch, vocabulary, tensorParallel });
  return (4 * length * batch * vocabulary) / tensorParallel;
};

/**
 * Share of a layer's operations, forward and backward, that selective recomputation does twice: s / 6h, to first order
 * (korthikanti2022reducing, section 5).
 */
export const selectiveOverhead = (length: number, width: number): number => {
  check({ length, width });
  return length / (6 * width);
};

const check = (sizes: Readonly<Record<string, number>>): void => {
  for (const [name, size] of Object.entries(sizes))
    if (!(size > 0) || !Number.isFinite(size))
      throw new RangeError(`Unexpected ${name} ${size}, expected a positive number.`);
};
