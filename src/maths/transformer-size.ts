import { keyValueCache } from "./attention-cost.ts";

/** A decoder-only transformer, as far as its sizes go. All numbers are whole and >= 1. */
export type TransformerShape = {
  /** L, blocks */
  readonly layers: number;
  /** d, numbers that the residual stream carries for each token */
  readonly width: number;
  /** h, query heads */
  readonly heads: number;
  /** h_kv, key-value heads: h in multi-head, 1 in multi-query attention; divides h */
  readonly keyValueHeads: number;
  /** d_k = d_v; usually d / h */
  readonly headWidth: number;
  /** f, width of the feed-forward layer */
  readonly hidden: number;
  /** a gated feed-forward layer (SwiGLU, GeGLU) has a third matrix */
  readonly gated: boolean;
  /** V, entries of the token table, padding included */
  readonly vocabulary: number;
  /** n, positions of the longest sequence */
  readonly context: number;
  /** a table of positions, a projected relative encoding (Transformer-XL), or no weights at all: rotary, ALiBi */
  readonly positions: "learned" | "relative" | "weightless";
  /** the output layer is the token table once more */
  readonly tied: boolean;
  /** vectors added after the matrices of a block: all of them, only those of query, key and value, or none */
  readonly biases: "all" | "query-key-value" | "none";
  /** LayerNorm scales and shifts, RMSNorm scales alone */
  readonly norm: "layer" | "rms";
};

export type PartId =
  | "token-table"
  | "position-table"
  | "attention-norm"
  | "query"
  | "key"
  | "value"
  | "position-projection"
  | "attention-output"
  | "feed-forward-norm"
  | "gate"
  | "up"
  | "down"
  | "final-norm"
  | "output";

/** One weight matrix, table or norm. */
export type Part = {
  readonly id: PartId;
  /** numbers that go in, numbers that come out; of a table entries and width, of a norm vectors and width */
  readonly shape: readonly [number, number];
  /** entries of the bias vector; 0 without */
  readonly bias: number;
  /** 1, or L for what stands in every block */
  readonly copies: number;
  /** weights of one copy; 0 for an output layer that shares the token table */
  readonly parameters: number;
  /** FLOPs of one copy for one token, forward: 2 for each weight of a matrix, 0 for a table look-up and, by convention, for a norm */
  readonly flops: number;
};

const norms = { layer: 2, rms: 1 } as const;

// #region transformer-size
/**
 * Every part of a decoder with its shape, in the order that a token meets them (equation `transformer-size`).
 * Two norms a block and one at the end; biases belong to the matrices of a block, never to the output layer.
 */
export const transformerParts = (shape: TransformerShape): Part[] => {
  check(shape);
  const { layers, width, vocabulary, context, hidden } = shape;
  const queries = shape.heads * shape.headWidth;
  const keys = shape.keyValueHeads * shape.headWidth;
  const all = shape.biases === "all";
  const some = shape.biases !== "none";
  const matrix = (id: PartId, rows: number, columns: number, biased: boolean, copies = layers): Part => {
    const bias = biased ? columns : 0;
    return { id, shape: [rows, columns], bias, copies, parameters: rows * columns + bias, flops: 2 * rows * columns };
  };
  const table = (id: PartId, rows: number): Part => ({ ...matrix(id, rows, width, false, 1), flops: 0 });
  const norm = (id: PartId, copies = layers): Part => ({
    ...matrix(id, norms[shape.norm], width, false, copies),
    flops: 0,
  });
  return [
    table("token-table", vocabulary),
    ...(shape.positions === "learned" ? [table("position-table", context)] : []),
    norm("attention-norm"),
    matrix("query", width, queries, some),
    matrix("key", width, keys, some),
    matrix("value", width, keys, some),
    ...(shape.positions === "relative" ? [matrix("position-projection", width, queries, false)] : []),
    matrix("attention-output", queries, width, all),
    norm("feed-forward-norm"),
    ...(shape.gated ? [matrix("gate", width, hidden, all)] : []),
    matrix("up", width, hidden, all),
    matrix("down", hidden, width, all),
    norm("final-norm", 1),
    { ...matrix("output", width, vocabulary, false, 1), ...(shape.tied ? { parameters: 0 } : {}) },
  ];
};

/** All weights of a decoder: every part times its copies. */
export const transformerSize = (shape: TransformerShape): number => total(transformerParts(shape), "parameters");
// #endregion transformer-size

const total = (parts: readonly Part[], what: "parameters" | "flops"): number =>
  parts.reduce((sum, part) => sum + part.copies * part[what], 0);

/**
 * FLOPs of comparing the last token of a full context with all n positions, forward, all layers: 2 n h d_k for Q K^T and as many
 * for weights times V; a projected relative encoding adds a third product. Softmax and mask are left out.
 */
export const pairFlops = (shape: TransformerShape): number => {
  check(shape);
  const products = shape.positions === "relative" ? 3 : 2;
  return shape.layers * products * 2 * shape.context * shape.heads * shape.headWidth;
};

/** FLOPs for the last token of a full context, forward: matrices and pairs. Training costs three times as much. */
export const flopsPerToken = (shape: TransformerShape): number =>
  total(transformerParts(shape), "flops") + pairFlops(shape);

/** Bytes of the key-value cache for one token and for one full sequence (equation `key-value-cache`). */
export const cacheBytes = (shape: TransformerShape, bytesPerNumber = 2): { perToken: number; full: number } => {
  check(shape);
  const { layers, keyValueHeads, headWidth, context } = shape;
  const perToken = keyValueCache({ layers, keyValueHeads, headWidth, length: 1, bytesPerNumber });
  return { perToken, full: keyValueCache({ layers, keyValueHeads, headWidth, length: context, bytesPerNumber }) };
};

/** @throws RangeError when a size is no whole number >= 1, or the key-value heads do not divide the query heads */
const check = ({
  heads,
  keyValueHeads,
  layers,
  width,
  headWidth,
  hidden,
  vocabulary,
  context,
}: TransformerShape): void => {
  const sizes = { layers, width, heads, keyValueHeads, headWidth, hidden, vocabulary, context };
  for (const [name, size] of Object.entries(sizes))
    if (!Number.isSafeInteger(size) || size < 1)
      throw new RangeError(`Unexpected ${name} ${size}, expected a whole number >= 1.`);
  if (heads % keyValueHeads !== 0)
    throw new RangeError(`Unexpected ${keyValueHeads} key-value heads, expected a divisor of ${heads}.`);
};
