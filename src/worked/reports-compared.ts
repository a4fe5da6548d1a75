import { cohenKappa, observedAgreement, weightedKappa } from "../maths/rater-agreement.ts";
import { wilsonInterval } from "../maths/wilson-interval.ts";
import type { Worked } from "./worked.ts";

/** Two raters, thirty invented statements, three verdicts in order: supported, imprecise, wrong. Rows are the first rater's. */
const before = [
  [12, 5, 0],
  [3, 4, 2],
  [0, 1, 3],
];
/** The same statements after both have told their evidence. */
const after = [
  [14, 1, 0],
  [1, 9, 1],
  [0, 0, 4],
];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const agreementOf = (table: readonly (readonly number[])[]) => {
  const rows = table.map(sum);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  const count = sum(rows);
  return {
    rows,
    columns,
    count,
    agreed: sum(table.map((row, i) => row[i] ?? 0)),
    observed: observedAgreement(table),
    chance: sum(rows.map((row, i) => row * (columns[i] ?? 0))) / count ** 2,
    kappa: cohenKappa(table),
    weighted: weightedKappa(table),
  };
};

/** How often a draw of so many statements holds none of the wrong ones, if a tenth of all are wrong. */
const wrongShare = 0.1;
const draws = [10, 20, 30];

export const worked: Worked = {
  before: agreementOf(before),
  after: agreementOf(after),
  sample: {
    draws,
    missed: draws.map((draw) => (1 - wrongShare) ** draw),
    high: draws.map((draw) => wilsonInterval(0, draw).high),
  },
};

/** The two tables, for the page that shows them. */
export const ratings = { before, after };
