import { compact } from "../kit/large-number.ts";
import { numeral } from "../kit/numeral.ts";
import { scientific, spoken } from "../kit/scientific.ts";
import type { Judged, View } from "./model.ts";

/** A number in running text: 3.15 × 10^23. */
const power = (value: number): string => {
  const { text, exponent } = scientific(value, 3);
  return exponent === undefined ? text : `${text} × 10^${exponent}`;
};
/** The same as a voice reads it. */
export const readOut = (value: number): string => spoken(scientific(value, 3));

export const ratioText = (ratio: number): string =>
  ratio >= 0.01 && ratio < 1e6 ? numeral(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0) : compact(ratio, 2);
export const wasteText = (waste: number): string =>
  waste < 1000 ? `× ${numeral(waste, waste < 10 ? 2 : 0)}` : `× ${compact(waste, 2)}`;

/** The columns of a judged split: size, tokens, tokens for each parameter, loss, waste. */
export const cells = (judged: Judged): string[] => [
  compact(judged.parameters),
  compact(judged.tokens),
  ratioText(judged.ratio),
  numeral(judged.loss, 3),
  wasteText(judged.waste),
];

/** How the number in a column of a row comes about. */
export const arithmetic = (view: View, row: string, column: number): string => {
  const advice = view.advice.find(({ rule }) => rule.id === row);
  const judged = advice?.judged ?? view.yours;
  const law = view.law.constants;
  const [n, d] = [power(judged.parameters), power(judged.tokens)];
  switch (column) {
    case 0:
      return advice ? `best size: ${advice.rule.words(view.budget)}` : `${n} parameters, as you set them`;
    case 1:
      return `what the budget leaves: C / (6 N) = ${power(view.budget)} / (6 × ${n}) = ${d}`;
    case 2:
      return `tokens over parameters: ${d} / ${n} = ${ratioText(judged.ratio)}`;
    case 3:
      return `${law.irreducible} + ${law.parameterScale} / (${n})^${law.parameterExponent} + ${law.dataScale} / (${d})^${law.dataExponent} = ${numeral(judged.floor, 3)} + ${numeral(judged.size, 3)} + ${numeral(judged.data, 3)} = ${numeral(judged.loss, 3)}`;
    default:
      return `the best split reaches this loss with ${power(view.budget / judged.waste)} FLOP: ${power(view.budget)} / ${power(view.budget / judged.waste)} = ${numeral(judged.waste, 2)}`;
  }
};

/** The state in one sentence. */
export const sentence = ({ yours, best, budget, law }: View): string =>
  `${readOut(budget)} FLOP, ${law.label} law: best size ${compact(best.parameters)}, loss ${numeral(best.loss, 3)}. Yours: ${compact(yours.parameters)}, ${ratioText(yours.ratio)} tokens for each parameter, loss ${numeral(yours.loss, 3)}.`;
