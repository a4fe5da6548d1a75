import { numeral } from "../kit/numeral.ts";
import type { Judged, View } from "./model.ts";

/** Nats above the floor. */
export const nats = (value: number): string => numeral(value, value < 1 ? 3 : 2);
/** How far the measured value lies from the law's, as a percentage with its sign. */
export const missText = ({ measured, expected }: Judged): string => {
  const miss = Math.round(100 * (measured / expected - 1));
  return miss === 0 ? "0 %" : `${miss > 0 ? "+" : "−"}${numeral(Math.abs(miss), 0)} %`;
};

/** The numbers of one cell in words. @param column 0 measured, 1 by the law, 2 the difference */
export const arithmetic = ({ law, floor }: View, cell: Judged, column: number): string => {
  const { parameters, tokens, measured, expected, seeds } = cell;
  const size = law.parameterScale / parameters ** law.parameterExponent;
  const data = law.dataScale / tokens ** law.dataExponent;
  switch (column) {
    case 0:
      return `${seeds === 1 ? "one seed" : `mean of ${seeds} seeds`}: loss ${numeral(floor + measured, 3)} less the floor ${numeral(floor, 3)} = ${nats(measured)} nats a word`;
    case 1:
      return `E − floor + A / N^α + B / D^β = ${numeral(law.irreducible - floor, 3)} + ${nats(size)} + ${nats(data)} = ${nats(expected)}`;
    default:
      return `${nats(measured)} / ${nats(expected)} − 1 = ${missText(cell)}${cell.used ? "" : "; the fit has not seen this training"}`;
  }
};

/** The state in one sentence. */
export const sentence = ({ law, floor, runs, fit, sizeExponent }: View): string =>
  `A law fitted to ${runs} trainings${fit === "free" ? `, which puts the floor at ${numeral(law.irreducible, 3)} where the truth is ${numeral(floor, 3)}` : " with the floor known"}: exponents ${numeral(law.parameterExponent, 2)} for size and ${numeral(law.dataExponent, 2)} for data; the best size grows as compute to the power ${numeral(sizeExponent, 2)}.`;
