import {
  type Cut,
  decodeBytePairs,
  encodeBytePairs,
  pairCounts,
  pairOf,
  pieces,
  type Tokenizer,
  trainBytePairs,
} from "../../maths/byte-pair-encoding.ts";
import { corpora, languages, numbers } from "../../maths/sample-texts.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

export const mostMerges = 200;
export const longestCorpus = 1200;

export const knobs = [
  {
    kind: "choice",
    id: "corpus",
    label: "Training text",
    options: [...corpora.map(({ value, label }) => ({ value, label })), { value: "own", label: "my own" }],
    initial: "words",
  },
  { kind: "text", id: "own", label: "My own training text", longest: longestCorpus, initial: "" },
  {
    kind: "choice",
    id: "level",
    label: "Smallest pieces",
    options: [
      { value: "byte", label: "bytes" },
      { value: "character", label: "characters" },
    ],
    initial: "byte",
  },
  {
    kind: "choice",
    id: "digits",
    label: "Numbers are cut",
    options: [
      { value: "runs", label: "not at all" },
      { value: "threes", label: "in threes" },
      { value: "single", label: "by digits" },
    ],
    initial: "runs",
  },
  { kind: "number", id: "merges", label: "Merges", min: 0, max: mostMerges, step: 1, initial: 2 },
  { kind: "text", id: "text", label: "Text to cut into tokens", longest: 160, initial: "lowest" },
  {
    kind: "choice",
    id: "compare",
    label: "Compare",
    options: [
      { value: "scripts", label: "scripts" },
      { value: "numbers", label: "numbers" },
    ],
    initial: "scripts",
  },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** What the tokenizer learns from; an unknown corpus stands for the first. */
export const corpusText = ({ corpus, own }: Pick<State, "corpus" | "own">): string =>
  corpus === "own" ? own : (corpora.find(({ value }) => value === corpus)?.text ?? "");

/** All merges that there are to learn, at most 200. */
export const train = (text: string, level: string, digits: string): Tokenizer => {
  const cut: Cut = {
    level: level === "character" ? "character" : "byte",
    digits: digits === "threes" || digits === "single" ? digits : "runs",
  };
  return trainBytePairs(text, mostMerges, cut);
};

/** A token as it can be shown. */
export type Token = {
  readonly id: number;
  readonly bytes: readonly number[];
  /** its characters, spaces and line ends made visible; its bytes in hexadecimal when they are no whole characters */
  readonly shown: string;
  readonly isWhole: boolean;
  readonly isLearned: boolean;
};

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const hexadecimal = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(" ");
/** Control signs, marks of direction and the like would be invisible, or would upset the line; a mark alone needs something to sit on. */
const visible = (text: string): string =>
  text
    .replace(/^(?=\p{M})/u, "◌")
    .replaceAll(" ", "·")
    .replaceAll("\n", "↵")
    .replaceAll("\t", "→")
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu,
      (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    );

export const tokenOf = ({ vocabulary, characters }: Tokenizer, id: number): Token => {
  const bytes = vocabulary[id] ?? [];
  const isLearned = id >= 256 + characters.size;
  try {
    return { id, bytes, shown: visible(strict.decode(new Uint8Array(bytes))), isWhole: true, isLearned };
  } catch {
    return { id, bytes, shown: hexadecimal(bytes), isWhole: false, isLearned };
  }
};

export const tokensOf = (tokenizer: Tokenizer, text: string, known: number): Token[] =>
  encodeBytePairs(tokenizer, text, known).map((id) => tokenOf(tokenizer, id));

export type Candidate = { readonly left: Token; readonly right: Token; readonly count: number };
export type Training = {
  /** the training text in tokens, after the merges so far */
  readonly tokens: readonly Token[];
  /** the most frequent pairs now; the first will be merged next */
  readonly candidates: readonly Candidate[];
};

/** The state of the training after `known` merges. */
export const trainingAfter = (tokenizer: Tokenizer, text: string, known: number): Training => {
  const inOrder = pieces(text, tokenizer.digits);
  const words = new Map<string, { readonly symbols: number[]; count: number }>();
  for (const piece of inOrder) {
    const word = words.get(piece);
    if (word) word.count += 1;
    else words.set(piece, { symbols: encodeBytePairs(tokenizer, piece, known), count: 1 });
  }
  const candidates = [...pairCounts([...words.values()])]
    .sort(([pair, count], [other, otherCount]) => otherCount - count || pair - other)
    .slice(0, 5)
    .map(([pair, count]): Candidate => {
      const [left, right] = pairOf(pair);
      return { left: tokenOf(tokenizer, left), right: tokenOf(tokenizer, right), count };
    });
  const ids = inOrder.flatMap((piece) => words.get(piece)?.symbols ?? []);
  return { tokens: ids.map((id) => tokenOf(tokenizer, id)), candidates };
};

/** Length of the training text in tokens after 0, 1, 2 ... merges: each merge takes away as many tokens as it joins pairs. */
export const lengths = (tokenizer: Tokenizer, text: string): number[] => {
  const list = [encodeBytePairs(tokenizer, text, 0).length];
  for (const { count } of tokenizer.merges) list.push((list.at(-1) ?? 0) - count);
  return list;
};

/** The merges by which a token came to be, the first one first: "lo = l + o". Empty for a byte or a character. */
export const ancestry = (
  tokenizer: Tokenizer,
  id: number,
): { readonly merge: number; readonly token: Token; readonly left: Token; readonly right: Token }[] => {
  const base = 256 + tokenizer.characters.size;
  const found = new Set<number>();
  const visit = (one: number): void => {
    const merge = tokenizer.merges[one - base];
    if (!merge || found.has(one)) return;
    visit(merge.left);
    visit(merge.right);
    found.add(one);
  };
  visit(id);
  return [...found].flatMap((one) => {
    const merge = tokenizer.merges[one - base];
    if (!merge) return [];
    const [token, left, right] = [one, merge.left, merge.right].map((which) => tokenOf(tokenizer, which));
    return token && left && right ? [{ merge: one - base + 1, token, left, right }] : [];
  });
};

export type Measured = {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly characters: number;
  readonly bytes: number;
  readonly tokens: readonly Token[];
};
/** The same sentence in several languages, or numbers as they stand in a text, after a space: in characters, bytes and tokens. */
export const compare = (tokenizer: Tokenizer, known: number, what: string): Measured[] => {
  const rows = what === "numbers" ? numbers.map((name) => ({ name, code: "en", text: ` ${name}` })) : languages;
  return rows.map((row) => ({
    ...row,
    characters: [...row.text].length,
    bytes: new TextEncoder().encode(row.text).length,
    tokens: tokensOf(tokenizer, row.text, known),
  }));
};

/** The text again, from its tokens. */
export const joined = (tokenizer: Tokenizer, tokens: readonly Token[]): string =>
  decodeBytePairs(
    tokenizer,
    tokens.map(({ id }) => id),
  );

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
