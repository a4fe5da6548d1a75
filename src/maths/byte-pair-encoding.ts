/**
 * Byte-pair encoding: from the smallest symbols of a text, the most frequent neighbors become one symbol, again and again
 * (sennrich2016neural, section 3.2). On bytes nothing is unknown (radford2019language, section 2.2).
 */

/** Smallest symbols: bytes of UTF-8, or characters (code points) of the training text, bytes for all others. */
export type Level = "byte" | "character";
/** How a number is cut before anything is merged: whole, in groups of at most three, or digit by digit. */
export type Digits = "runs" | "threes" | "single";
export type Cut = { readonly level: Level; readonly digits: Digits };

/** Two ids that become one, and how often they stood side by side in the training text when they did. */
export type Merge = { readonly left: number; readonly right: number; readonly id: number; readonly count: number };
export type Tokenizer = Cut & {
  /** bytes of every token by id: first the 256 bytes, then characters beyond ASCII at the level of characters, then merges */
  readonly vocabulary: readonly (readonly number[])[];
  readonly characters: ReadonlyMap<string, number>;
  /** in the order in which they were learned */
  readonly merges: readonly Merge[];
};

const numbers: Readonly<Record<Digits, string>> = { runs: " ?\\p{N}+", threes: "\\p{N}{1,3}", single: "\\p{N}" };

/**
 * Words with the space before them, numbers, punctuation, white space: no merge reaches across. After the pattern of GPT-2,
 * with marks kept beside their letters. The pieces joined are the text.
 */
export const pieces = (text: string, digits: Digits): string[] =>
  text.match(new RegExp(`${numbers[digits]}| ?\\p{L}[\\p{L}\\p{M}]*| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+`, "gu")) ??
  [];

const encoder = new TextEncoder();
const symbolsOf = (piece: string, characters: ReadonlyMap<string, number>): number[] =>
  [...piece].flatMap((character) => characters.get(character) ?? [...encoder.encode(character)]);

/** One number for a pair: ids stay below 2^20. */
const key = (left: number, right: number): number => left * 2 ** 20 + right;
/** The pair of such a number. */
export const pairOf = (pair: number): readonly [left: number, right: number] => [
  Math.floor(pair / 2 ** 20),
  pair % 2 ** 20,
];

/** The symbols with every pair of left and right joined into id, from the front. */
const join = (symbols: readonly number[], { left, right, id }: Omit<Merge, "count">): number[] => {
  const joined: number[] = [];
  for (let i = 0; i < symbols.length; i += 1) {
    const isPair = symbols[i] === left && symbols[i + 1] === right;
    joined.push(isPair ? id : (symbols[i] ?? 0));
    if (isPair) i += 1;
  }
  return joined;
};

type Word = { symbols: number[]; readonly count: number };

/** How often each pair could be joined; in a run of one symbol, such as aaa, pairs do not overlap. */
export const pairCounts = (words: readonly Readonly<Word>[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const { symbols, count } of words) {
    let overlaps = false;
    for (let i = 0; i + 1 < symbols.length; i += 1) {
      const [left = 0, right = 0] = [symbols[i], symbols[i + 1]];
      overlaps = !overlaps && left === right && symbols[i - 1] === left;
      if (!overlaps) counts.set(key(left, right), (counts.get(key(left, right)) ?? 0) + count);
    }
  }
  return counts;
};

/** Different pieces of a text with how often they occur, and the characters that are symbols of their own. */
const prepare = (text: string, { level, digits }: Cut) => {
  const times = new Map<string, number>();
  for (const piece of pieces(text, digits)) times.set(piece, (times.get(piece) ?? 0) + 1);
  const seen = level === "byte" ? [] : [...new Set(text)].filter((one) => one > "\x7f").sort();
  const characters = new Map(seen.map((character, index) => [character, 256 + index]));
  const words = [...times].map(([piece, count]): Word => ({ symbols: symbolsOf(piece, characters), count }));
  return { words, characters };
};

// #region byte-pair-training
/**
 * Learns merges: counts all neighbors, joins the most frequent pair
 * everywhere, counts again. Of equally frequent pairs the one with the
 * smaller ids, left before right. Stops when no pair occurs twice.
 * @param text well-formed Unicode
 * @param most largest number of merges
 */
export const trainBytePairs = (text: string, most: number, cut: Cut): Tokenizer => {
  const { words, characters } = prepare(text, cut);
  const vocabulary = Array.from({ length: 256 }, (_, byte) => [byte]);
  for (const one of characters.keys()) vocabulary.push([...encoder.encode(one)]);
  const merges: Merge[] = [];
  while (merges.length < most) {
    let [best, count] = [0, 1];
    for (const [pair, times] of pairCounts(words)) {
      if (times > count || (times === count && times > 1 && pair < best)) {
        [best, count] = [pair, times];
      }
    }
    if (count < 2) break;
    const [left, right] = pairOf(best);
    const merge = { left, right, id: vocabulary.length, count };
    merges.push(merge);
    vocabulary.push([left, right].flatMap((id) => vocabulary[id] ?? []));
    for (const word of words) word.symbols = join(word.symbols, merge);
  }
  return { ...cut, vocabulary, characters, merges };
};
// #endregion byte-pair-training

// #region byte-pair-encoding
/**
 * Ids of a text: within each piece, the merge that was learned
 * first is applied first, until none is left.
 * @param text well-formed Unicode, seen in training or not
 * @param known how many of the merges are used; all by default
 */
export const encodeBytePairs = (tokenizer: Tokenizer, text: string, known = Infinity): number[] => {
  const merges = tokenizer.merges.slice(0, known);
  const rank = new Map(merges.map((merge, i) => [key(merge.left, merge.right), i]));
  return pieces(text, tokenizer.digits).flatMap((piece) => {
    let symbols = symbolsOf(piece, tokenizer.characters);
    while (true) {
      const ranks = symbols.map((id, i) => rank.get(key(id, symbols[i + 1] ?? -1)) ?? Infinity);
      const first = merges[Math.min(...ranks)];
      if (!first) return symbols;
      symbols = join(symbols, first);
    }
  });
};

/**
 * The text again: the bytes of all tokens in a row, read as UTF-8.
 * @throws RangeError on an id that the vocabulary does not have
 */
export const decodeBytePairs = ({ vocabulary }: Tokenizer, ids: readonly number[]): string => {
  const bytes = ids.flatMap((id) => {
    const token = vocabulary[id];
    if (!token) throw new RangeError(`Unexpected token ${id}, expected one below ${vocabulary.length}.`);
    return token;
  });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
};
// #endregion byte-pair-encoding
