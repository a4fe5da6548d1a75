/**
 * Flat arrays looked at as matrices. A model keeps all its numbers in a few long arrays, because thousands of small
 * ones would cost more in bookkeeping than in arithmetic; a Block says which part of one is meant.
 */

/** Float32Array to train and to run; Float64Array where a test wants more digits. */
export type Floats = Float32Array | Float64Array;

/** rows x columns numbers of `data`: entry (i, j) is at offset + i * stride + j. */
export type Block = {
  readonly data: Floats;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  /** from the start of one row to the start of the next, >= columns: wider when the block is part of a wider matrix */
  readonly stride: number;
};

/**
 * A block of `data`.
 * @throws RangeError when it would reach outside `data`
 */
export const block = (data: Floats, rows: number, columns: number, offset = 0, stride = columns): Block => {
  const end = rows === 0 ? offset : offset + (rows - 1) * stride + columns;
  if (!(offset >= 0 && stride >= columns && end <= data.length))
    throw new RangeError(`Unexpected block up to ${end} in ${data.length} numbers, expected one that fits.`);
  return { data, offset, rows, columns, stride };
};

/**
 * Which operands a product transposes: "ab" = A B, "abT" = A B^T (a layer's forward: rows of B are output units), "aTb"
 * = A^T B (the gradient of its weights).
 */
export type ProductForm = "ab" | "abT" | "aTb";

/**
 * Writes a product of two blocks to `out`, or adds it when `add` is true. `out` shares no number with `a` or `b`.
 * @throws RangeError when the shapes disagree
 */
export type Multiply = (form: ProductForm, out: Block, a: Block, b: Block, add?: boolean) => void;

/** Replaces `count` numbers x of `data`, from `start` on, by exp(x). */
export type Exponentials = (data: Floats, start: number, count: number) => void;

/**
 * silu: x / (1 + e^-x), smooth (Elfwing, Uchida and Doya 2018). tanh: between -1 and 1, smooth.
 * leaky-relu: x above zero, a fifth of x below, so that its slope is constant on each side.
 */
export type Activation = "silu" | "tanh" | "leaky-relu";

/**
 * Applies an activation to every number.
 * @param outputs written from the start of its data; columns after `columns` stay as they are
 * @param slope rows x columns numbers x; replaced by the slope of the activation at x, which a backward pass needs
 */
export type Activate = (
  activation: Activation,
  outputs: Pick<Block, "data" | "rows" | "columns" | "stride">,
  slope: Floats,
) => void;

/** Multiplies every number of `data` by the one at its place in `factors`, which is as long. */
export type Scale = (data: Floats, factors: Floats) => void;

/**
 * What does the heavy arithmetic: where arrays come from, how they are multiplied, exp, which a softmax is made of, and
 * what stands between the layers of a network.
 */
export type Engine = {
  readonly name: string;
  /** `length` zeros that this engine can multiply */
  readonly allocate: (length: number) => Floats;
  readonly multiply: Multiply;
  readonly exponentials: Exponentials;
  readonly activate: Activate;
  readonly scale: Scale;
};

/** How much memory an engine is asked for. */
export type Room = {
  /** numbers that will be allocated */
  readonly floats: number;
  /** numbers of the largest matrix that will be the second operand of an "abT" product */
  readonly widest: number;
};

/** Rows of A, inner size and columns of B as the form reads them. @throws RangeError when the shapes disagree */
export const productSizes = (form: ProductForm, out: Block, a: Block, b: Block): [number, number, number] => {
  const [rows, inner] = form === "aTb" ? [a.columns, a.rows] : [a.rows, a.columns];
  const [other, columns] = form === "abT" ? [b.columns, b.rows] : [b.rows, b.columns];
  if (inner !== other || out.rows !== rows || out.columns !== columns) {
    const [left, right, result] = [a, b, out].map((matrix) => `${matrix.rows} x ${matrix.columns}`);
    throw new RangeError(
      `Unexpected product ${form} of ${left} and ${right} into ${result}, expected shapes that agree.`,
    );
  }
  return [rows, inner, columns];
};
