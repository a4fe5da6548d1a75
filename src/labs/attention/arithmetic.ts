import type { Vector } from "../../maths/matrix.ts";
import { numeral } from "../kit/numeral.ts";
import { edited } from "./edits.ts";
import { embedding, heads } from "./lexicon.ts";
import type { State, View } from "./model.ts";

/** The matrices of the lab in the order of the computation. */
export const stages = ["queries", "keys", "values", "products", "scores", "weights", "output"] as const;
export type Stage = (typeof stages)[number];
export type Cell = { readonly stage: Stage; readonly row: number; readonly column: number };

const products = (a: Vector, b: Vector): string =>
  a.map((value, index) => `${numeral(value)} × ${numeral(b[index] ?? 0)}`).join(" + ");

/** How the number in a cell comes about, written out in one line. */
export const arithmetic = (view: View, state: State, { stage, row, column }: Cell): string => {
  const head = view.heads[view.head];
  const [from, to] = [view.tokens[row] ?? "", view.tokens[column] ?? ""];
  const result = numeral(head[stage][row]?.[column] ?? 0);
  switch (stage) {
    case "queries":
    case "keys":
    case "values": {
      if (edited(state.edits, { head: view.head, matrix: stage, row, column }) !== undefined)
        return `${result}, set by hand`;
      const weights = heads[view.head].projections[stage].map((line) => line[column] ?? 0);
      return `embedding of ${from} times column ${column + 1} of the projection: ${products(embedding(from), weights)} = ${result}`;
    }
    case "products":
      return `query of ${from} times key of ${to}: ${products(head.queries[row] ?? [], head.keys[column] ?? [])} = ${result}`;
    case "scores": {
      const product = numeral(head.products[row]?.[column] ?? 0);
      if (head.scores[row]?.[column] === -Infinity)
        return `${to} comes after ${from}: the mask adds −∞, so nothing is left to look at`;
      return state.scale
        ? `${product} / √2 = ${product} / ${numeral(Math.SQRT2)} = ${result}`
        : `${product}, not divided`;
    }
    case "weights":
      return `${softmaxLine(head.scores[row] ?? [], column)} = ${result}`;
    case "output": {
      const values = head.values.map((line) => line[column] ?? 0);
      return `weights of ${from} times the values: ${products(head.weights[row] ?? [], values)} = ${result}`;
    }
  }
};

/** The softmax of one cell; with large scores the largest is subtracted first, as the code does, so that the numbers stay readable. */
export const softmaxLine = (scores: Vector, column: number): string => {
  const largest = Math.max(...scores);
  const shift = Math.abs(largest) > 9 ? largest : 0;
  const power = (score: number): string => `exp(${numeral(score - shift)})`;
  const value = (score: number): string => numeral(Math.exp(score - shift));
  const own = scores[column] ?? 0;
  const note = shift === 0 ? "" : `after subtracting the largest score, ${numeral(largest)}: `;
  return `${note}${power(own)} / (${scores.map(power).join(" + ")}) = ${value(own)} / (${scores.map(value).join(" + ")})`;
};
