import type { LedgerRow } from "../kit/ledger-row.ts";
import { numeral } from "../kit/numeral.ts";
import { divergenceOf, type Guess } from "./network.ts";

/** A guess for one number of a code, and the noise of one draw. */
export type Draw = Guess & { readonly noise: number };
export const drawnFrom = ({ mean, spread, noise }: Draw): number => mean + spread * noise;

const names = ["z₁", "z₂"];
const added = (value: number): string => (numeral(value).startsWith("−") ? `(${numeral(value)})` : numeral(value));

/** One row for each number of the code: mean, spread, noise, draw and price. */
export const codeRows = (draws: readonly Draw[]): LedgerRow[] =>
  draws.map((draw, index) => ({
    id: String(index + 1),
    name: names[index] ?? "",
    cells: [draw.mean, draw.spread, draw.noise, drawnFrom(draw), divergenceOf(draw)].map((value) => numeral(value)),
  }));

export const codeWorkings = (draws: readonly Draw[], row: string, column: number): string => {
  const draw = draws[Number(row) - 1];
  if (!draw) return "";
  const { mean, spread, noise } = draw;
  const log = 2 * Math.log(spread);
  const name = names[Number(row) - 1] ?? "";
  switch (column) {
    case 0:
      return `The encoder looks at the picture and answers ${numeral(mean)} for the mean of ${name}.`;
    case 1:
      return `It answers ${numeral(log)} for the logarithm of the variance, so the spread is e^(${numeral(log)} / 2) = ${numeral(spread)}.`;
    case 2:
      return `Drawn from the standard normal, without a parameter: ${numeral(noise)}.`;
    case 3:
      return `${numeral(mean)} + ${numeral(spread)} × ${added(noise)} = ${numeral(drawnFrom(draw))}: for fixed noise a plain sum, through which a gradient passes.`;
    default:
      return `½ × (${added(mean)}^2 + ${numeral(spread)}^2 − 1 − ${added(log)}) = ${numeral(divergenceOf(draw))} nats.`;
  }
};
