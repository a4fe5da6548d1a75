import type { PartId } from "../../maths/transformer-size.ts";
import { inBytes, inWords } from "../kit/large-number.ts";
import { numeral } from "../kit/numeral.ts";
import type { PartView, View } from "./model.ts";

export const names: Readonly<Record<PartId, string>> = {
  "token-table": "token table",
  "position-table": "position table",
  "attention-norm": "attention norm",
  query: "query",
  key: "key",
  value: "value",
  "position-projection": "positions",
  "attention-output": "attention output",
  "feed-forward-norm": "feed-forward norm",
  gate: "gate",
  up: "up",
  down: "down",
  "final-norm": "final norm",
  output: "output layer",
};

const whole = (value: number): string => numeral(value, 0);
const isNorm = ({ group }: PartView): boolean => group === "norms";
const isTable = ({ id }: PartView): boolean => id === "token-table" || id === "position-table";

/** The shape of a part in a few words: what stands under its name. */
export const shapeWords = (part: PartView): string => {
  const [rows, columns] = part.shape;
  const size = isNorm(part)
    ? rows === 1
      ? whole(columns)
      : `${rows} × ${whole(columns)}`
    : `${whole(rows)} × ${whole(columns)}`;
  const bias = part.bias > 0 ? ` + ${whole(part.bias)}` : "";
  if (part.copies === 1) return size + bias;
  return part.bias > 0 || (isNorm(part) && rows > 1) ? `${part.copies} × (${size}${bias})` : `${part.copies} × ${size}`;
};

const ofHeads = (view: View, id: PartId): string => {
  const { heads, keyValueHeads, headWidth } = view.shape;
  if (id === "query" || id === "attention-output" || id === "position-projection")
    return `${heads} heads × ${headWidth} = ${whole(heads * headWidth)}; `;
  if (id === "key" || id === "value")
    return `${keyValueHeads} heads × ${headWidth} = ${whole(keyValueHeads * headWidth)}; `;
  return "";
};

const weights = (view: View, part: PartView): string => {
  const [rows, columns] = part.shape;
  const copies = part.copies > 1 ? `, in ${part.copies} blocks ${whole(part.weights)}` : "";
  if (part.id === "output" && part.parameters === 0)
    return `none of its own: the token table is used once more, turned over. Without sharing, ${whole(rows)} × ${whole(columns)} = ${whole(rows * columns)}`;
  if (isNorm(part))
    return `${rows === 1 ? "one scale" : "one scale and one shift"} for each of ${whole(columns)} numbers: ${whole(part.parameters)}${copies}`;
  const bias = part.bias > 0 ? ` + ${whole(part.bias)} biases` : "";
  return `${ofHeads(view, part.id)}${whole(rows)} × ${whole(columns)}${bias} = ${whole(part.parameters)}${copies}`;
};

const work = (part: PartView): string => {
  const [rows, columns] = part.shape;
  if (isTable(part)) return "one row is looked up, nothing is multiplied: 0";
  if (isNorm(part)) return "a few operations for each number, by convention not counted: 0";
  const copies = part.copies > 1 ? `; in ${part.copies} blocks ${whole(part.work)}` : "";
  return `a multiplication and an addition for each weight: 2 × ${whole(rows)} × ${whole(columns)} = ${whole(part.flops)}${copies}`;
};

/** How the number in a column of a part comes about: 0 weights, 1 share, 2 FLOPs for a token. */
export const arithmetic = (view: View, id: string, column: number): string => {
  if (id === "sum") {
    if (column === 2)
      return `matrices ${whole(view.flops - view.pairs)} + pairs of positions ${whole(view.pairs)} = ${whole(view.flops)}; training takes three times as much`;
    return column === 1
      ? "all shares together"
      : `all parts together: ${whole(view.total)}; at 16 bits, two bytes each, ${inBytes(view.bytes)}`;
  }
  if (id === "pairs") {
    if (column !== 2) return "comparing positions has no weights";
    const { layers, heads, headWidth, context, positions } = view.shape;
    const products = positions === "relative" ? "6 (three products)" : "4 (queries with keys, weights with values)";
    return `${products} × ${whole(context)} positions × ${heads} heads × ${headWidth} × ${layers} layers = ${whole(view.pairs)}, for the last token of a full context`;
  }
  const part = view.parts.find((one) => one.id === id);
  if (!part) return "";
  if (column === 0) return `${names[part.id]}: ${weights(view, part)}`;
  if (column === 1) return `${whole(part.weights)} of ${whole(view.total)} = ${numeral(100 * part.share, 2)} %`;
  return `${names[part.id]}: ${work(part)}`;
};

/** How the bytes of keys and values come about. */
export const cacheWords = ({ shape, cache, cachePerToken }: View): string =>
  `2 (a key and a value) × ${shape.layers} layers × ${shape.keyValueHeads} heads × ${shape.headWidth} × 2 bytes = ${inBytes(cachePerToken)} for each token; × ${whole(shape.context)} tokens = ${inBytes(cache)}`;

/** How far the formula is from a published total, in words. */
export const difference = (counted: number, published: number): string => {
  const percent = 100 * Math.abs(counted / published - 1);
  if (counted === published) return "exactly that";
  return `${percent < 0.005 ? "less than 0.01" : numeral(percent, 2)} % ${counted > published ? "more" : "less"}`;
};

/** The state in one sentence. */
export const sentence = (view: View): string =>
  `${inWords(view.total)} parameters; ${inWords(view.flops, 3)} FLOPs for the last token of a full context; ${inBytes(view.cache)} of keys and values.`;
