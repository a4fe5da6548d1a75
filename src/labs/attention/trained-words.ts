import { dot, type Vector } from "../../maths/matrix.ts";
import { numeral, percent } from "../kit/numeral.ts";
import { softmaxLine } from "./arithmetic.ts";
import type { Looked } from "./trained.ts";

/** Where the model's first word, the end of a sentence before, is spoken of. */
export const spoken = (token: string): string => (token === "." ? "the full stop" : token);

const products = (a: Vector, b: Vector): string =>
  a.map((value, index) => `${numeral(value)} × ${numeral(b[index] ?? 0)}`).join(" + ");

/** How the score of a pair comes about: query times key over the square root of their width. */
export const scoreWords = ({ queries, keys, scores, tokens }: Looked, row: number, column: number): string => {
  const [query, key] = [queries[row] ?? [], keys[column] ?? []];
  const [from, to] = [spoken(tokens[row] ?? ""), spoken(tokens[column] ?? "")];
  const score = scores[row]?.[column] ?? -Infinity;
  if (score === -Infinity) return `${to} comes after ${from}: the mask adds −∞`;
  const product = numeral(dot(query, key));
  return `query of ${from} times key of ${to}, both turned by their positions: ${products(query, key)} = ${product}; ${product} / √${query.length} = ${numeral(score)}`;
};

/** How the weight of a pair comes about: the softmax of its row. */
export const weightWords = (looked: Looked, row: number, column: number): string => {
  const { tokens, scores, weights, layer, place } = looked;
  if (column > row)
    return `${spoken(tokens[column] ?? "")} comes after ${spoken(tokens[row] ?? "")}: a model that writes from left to right may not look there, so the weight is 0`;
  const weight = weights[layer - 1]?.[place - 1]?.[row]?.[column] ?? 0;
  return `softmax over ${spoken(tokens[row] ?? "")} and the words before: ${softmaxLine((scores[row] ?? []).slice(0, row + 1), column)} = ${numeral(weight)}`;
};

export const columns = ["score", "weight", "|W v|", "moves"] as const;

/** What the head reads from each word for the word that looks: score, weight, length of what is handed over, and their product. */
export const rowOf = ({ scores, weights, lengths, layer, place }: Looked, row: number, column: number): number[] => {
  const weight = weights[layer - 1]?.[place - 1]?.[row]?.[column] ?? 0;
  const length = lengths[column] ?? 0;
  return [scores[row]?.[column] ?? -Infinity, weight, length, weight * length];
};

/** The arithmetic of a number in that table. */
export const rowWords = (looked: Looked, row: number, column: number, which: number): string => {
  const [, weight = 0, length = 0, moved = 0] = rowOf(looked, row, column);
  const to = spoken(looked.tokens[column] ?? "");
  if (which === 0) return scoreWords(looked, row, column);
  if (which === 1) return weightWords(looked, row, column);
  if (which === 2)
    return `length of what ${to} would add to the stream if it had all of the weight: the head's part of the output matrix times the value of ${to}, a vector of length ${numeral(length)}`;
  return `${numeral(weight)} × ${numeral(length)} = ${numeral(moved)}: how far the stream moves because of ${to}`;
};

/** The state in one sentence. */
export const trainedSentence = (looked: Looked, row: number): string => {
  const weights = looked.weights[looked.layer - 1]?.[looked.place - 1]?.[row] ?? [];
  const best = weights.indexOf(Math.max(...weights));
  const [many, one] = looked.next;
  const shares =
    many && one
      ? ` Next word: ${many.name} ${percent(many.whole)}, without this head ${percent(many.without)}; ${one.name} ${percent(one.whole)}, without it ${percent(one.without)}.`
      : "";
  return `Layer ${looked.layer}, head ${looked.place}: ${spoken(looked.tokens[row] ?? "")} looks most at ${spoken(looked.tokens[best] ?? "")}, weight ${numeral(weights[best] ?? 0)}.${shares}`;
};
