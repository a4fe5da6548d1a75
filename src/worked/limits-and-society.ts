import { summaryOf } from "../experiments/summaries.ts";
import { amplifiedShare } from "../maths/amplified-share.ts";
import { bestLoss, computeOptimal, optimumExponents } from "../maths/compute-optimal.ts";
import { halvingCost, yearsUntilStock } from "../maths/returns-to-scale.ts";
import { corrected, effectiveTokens } from "../maths/scaling-law.ts";
import { trainingCompute } from "../maths/training-compute.ts";
import type { Worked } from "./worked.ts";

/** Loss above the floor at the best split of a budget, nats per token. */
export const aboveFloor = (compute: number): number => bestLoss(corrected, compute) - corrected.irreducible;
/** What the tenfold of a budget takes off the loss. */
export const gainOfTenfold = (compute: number): number => aboveFloor(compute) - aboveFloor(10 * compute);

const exponent = Math.abs(optimumExponents(corrected).loss);
const percent = (share: number): number => 100 * share;
/** Text of the indexed web in trillions of tokens, and the middle, by ratio, of the 10 to 40 percent fit to train on (@villalobos2024will, sections 2.2.1 and 2.3.1). */
const distinct = 510 * Math.sqrt(0.1 * 0.4);
/** Estimates of @epochai2024will, quality and repetition counted in: stock in trillions of tokens, growth of the largest sets a year; Llama 3 read 15 trillion in 2024. */
const [stock, low, high, set, growth] = [300, 100, 1000, 15, 10 ** 0.38];
const meets = (size: number): number => 2024 + yearsUntilStock(size, set, growth);

const { models } = summaryOf("agreement-heads");
const first = models[0];
const tracking = first?.heads.find(({ tracks }) => tracks);
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Presumption of systemic risk in the EU, operations. */
const presumption = 1e25;
const largest = trainingCompute(405e9, 15.6e12);

export const worked: Worked = {
  returns: {
    exponent,
    halving: halvingCost(exponent),
    quarter: halvingCost(exponent, 0.25),
    doublingPercent: percent(1 - 2 ** -exponent),
    rows: [1e21, 1e23, 1e25, 1e27].map((compute) => ({
      loss: bestLoss(corrected, compute),
      above: aboveFloor(compute),
      gain: gainOfTenfold(compute),
    })),
    tenfoldPercent: percent(1 - 10 ** -exponent),
    likelier: Math.exp(gainOfTenfold(1e25)),
  },
  text: {
    growth,
    middle: meets(stock),
    early: meets(low),
    late: meets(high),
    optimal: [1e25, 1e26, 1e27, 1e28].map((compute) => computeOptimal(corrected, compute).tokens / 1e12),
    distinct,
    four: effectiveTokens(distinct, 4),
    ceiling: effectiveTokens(distinct, 1000),
  },
  bias: {
    two: percent(2 / 3),
    half: percent(amplifiedShare(2 / 3, 0.5)),
    cold: percent(amplifiedShare(2 / 3, 0.2)),
    greedy: percent(amplifiedShare(2 / 3, 0)),
    rows: [0.55, 0.66, 0.8, 0.9].map((share) => ({
      data: percent(share),
      warm: percent(amplifiedShare(share, 0.7)),
      half: percent(amplifiedShare(share, 0.5)),
      cold: percent(amplifiedShare(share, 0.2)),
    })),
    even: percent(amplifiedShare(0.9, 2)),
  },
  heads: {
    models: models.length,
    heads: sum(models.map(({ heads }) => heads.length)),
    tracking: sum(models.map(({ trackingHeads }) => trackingHeads)),
    ablation: sum(models.map(({ byAblation }) => byAblation)),
    wrong: percent(first?.error.misledMass ?? Number.NaN),
    added: percent(tracking?.misledIncrease ?? Number.NaN),
  },
  law: {
    seventy: presumption / (6 * 70e9) / 1e12,
    eight: presumption / (6 * 8e9) / 1e12,
    largest: largest / presumption,
    american: largest / 1e26,
  },
  exercise: {
    tenth: Math.log10(halvingCost(exponent, 0.1)),
    euBillions: Math.sqrt(presumption / (6 * 20)) / 1e9,
    euTrillions: (20 * Math.sqrt(presumption / (6 * 20))) / 1e12,
    fast: 2024 + yearsUntilStock(stock, set, 3),
    slow: 2024 + yearsUntilStock(stock, set, 1.5),
    fiveTimes: 2024 + yearsUntilStock(5 * stock, set, growth),
    shareSeventy: percent(amplifiedShare(0.7, 0.5)),
    shareBack: percent(amplifiedShare(amplifiedShare(0.7, 0.5), 2)),
  },
};
