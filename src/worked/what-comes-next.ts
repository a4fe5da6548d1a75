import { exactMatch, tokenAccuracyFor } from "../maths/exact-match.ts";
import { accumulatedVariance, replacedVariance } from "../maths/model-collapse.ts";
import { majorityVote, overQuestions, passAtK, passAtKEstimate } from "../maths/repeated-sampling.ts";
import type { Worked } from "./worked.ts";

/** A made-up test: the chance of a right answer differs from question to question. */
export const questions = [
  { share: 0.9, weight: 0.3 },
  { share: 0.6, weight: 0.2 },
  { share: 0.4, weight: 0.2 },
  { share: 0.05, weight: 0.2 },
  { share: 0, weight: 0.1 },
] as const;
export const passed = (tries: number): number => overQuestions(questions, (share) => passAtK(share, tries));
export const voted = (votes: number): number => overQuestions(questions, (share) => majorityVote(share, votes));

const percent = (share: number): number => 100 * share;
const row = (tries: number) => ({ tries, pass: percent(passed(tries)), vote: percent(voted(tries)) });

export const worked: Worked = {
  hand: {
    one: percent(0.2),
    two: percent(passAtK(0.2, 2)),
    five: percent(passAtK(0.2, 5)),
    ten: percent(passAtK(0.2, 10)),
    ninety: Math.ceil(Math.log(0.1) / Math.log(0.8)),
  },
  vote: {
    three: percent(majorityVote(0.6, 3)),
    eleven: percent(majorityVote(0.6, 11)),
    hundred: percent(majorityVote(0.6, 101)),
    threeBad: percent(majorityVote(0.4, 3)),
    hundredBad: percent(majorityVote(0.4, 101)),
  },
  test: [1, 3, 11, 101].map(row),
  limit: { vote: percent(0.5), pass: percent(0.9) },
  estimate: { samples: 20, right: 3, five: percent(passAtKEstimate(20, 3, 5)), plain: percent(passAtK(3 / 20, 5)) },
  chain: {
    ten: percent(exactMatch(0.95, 10)),
    hundred: percent(exactMatch(0.95, 100)),
    better: percent(exactMatch(0.99, 100)),
    needed: percent(tokenAccuracyFor(0.5, 100)),
    horizon: Math.log(0.5) / Math.log(0.95),
    horizonBetter: Math.log(0.5) / Math.log(0.99),
  },
  collapse: {
    replaced: percent(replacedVariance(100, 100)),
    accumulated: percent(accumulatedVariance(100, 100)),
  },
  exercise: {
    needed: Math.ceil(Math.log(0.05) / Math.log(0.98)),
    estimate: percent(passAtKEstimate(10, 2, 3)),
    plain: percent(passAtK(0.2, 3)),
    price: passed(11) / passed(1),
    steps: percent(exactMatch(0.9, 20)),
    checked: percent(exactMatch(passAtK(0.9, 2), 20)),
  },
};
