import { summaryOf } from "../experiments/summaries.ts";
import { answerScore } from "../maths/answer-score.ts";
import { expectedCounts, falseAccusation, positivePredictiveValue } from "../maths/base-rate.ts";
import { goodTuring } from "../maths/missing-mass.ts";
import { boostedShare, falseAlarmChance, watermarkScore } from "../maths/watermark.ts";
import type { Worked } from "./worked.ts";

/** Birthdays in a made-up collection: how often each of twelve people's is stated. */
const birthdays = [5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 0, 0];
const facts = {
  people: birthdays.length,
  mentions: birthdays.reduce((sum, count) => sum + count, 0),
  once: birthdays.filter((count) => count === 1).length,
  never: birthdays.filter((count) => count === 0).length,
  missing: goodTuring(birthdays),
};

const share = 0.5;
const boost = 2;
/** A text of so many tokens, so many of them green: what the test says of it. */
const marked = (green: number, total: number, greenShare: number = share) => ({
  green,
  total,
  expected: greenShare * total,
  spread: Math.sqrt(total * greenShare * (1 - greenShare)),
  score: watermarkScore(green, total, greenShare),
  perMillion: 1e6 * falseAlarmChance(green, total, greenShare),
});

const largest = summaryOf("calibration").models.at(-1);
const plain = largest?.temperatures.find(({ temperature }) => temperature === 1);
const written = summaryOf("decoding")
  .writers.at(-1)
  ?.settings.find(({ setting }) => setting === "plain");

const flagged = { rate: 0.01, texts: 30, students: 500 };
const any = falseAccusation(flagged.rate, flagged.texts);
/** One text of each student, one in ten of them written by a model. */
const oneText = { sensitivity: 0.9, share: 0.1 };
const once = expectedCounts(flagged.students, oneText.sensitivity, 1 - flagged.rate, oneText.share);

export const worked: Worked = {
  facts: { ...facts, missingPercent: 100 * facts.missing },
  ours: {
    error: 100 * (plain?.topError.mean ?? Number.NaN),
    leak: 100 * (plain?.leak.mean ?? Number.NaN),
    wrongSentences: 100 * (1 - (written?.grammatical.mean ?? Number.NaN)),
  },
  answer: {
    free: answerScore(0.3, 0),
    half: answerScore(0.3, 0.5),
    strict: answerScore(0.8, 0.75),
    strictUnsure: answerScore(0.7, 0.75),
    strictCost: 0.75 / 0.25,
  },
  mark: {
    short: marked(20, 25),
    long: marked(80, 100),
    edited: marked(62, 100),
    threshold: marked(70, 100),
    boosted: 100 * boostedShare(share, boost),
    settled: 100 * boostedShare(0.01, boost),
  },
  accuse: {
    ratePercent: 100 * flagged.rate,
    texts: flagged.texts,
    students: flagged.students,
    anyPercent: 100 * any,
    honest: flagged.students * any,
    worthPercent: 100 * positivePredictiveValue(oneText.sensitivity, 1 - flagged.rate, oneText.share),
    onceWrong: once.wrongFlags,
  },
  exercise: {
    quarter: marked(30, 60, 0.25),
    archive: [3, 3, 2, 2, 1, 1, 1, 1].length,
    archiveMissing: 100 * goodTuring([3, 3, 2, 2, 1, 1, 1, 1]),
    strictAny: 100 * falseAccusation(0.005, 40),
    strictHonest: 1000 * falseAccusation(0.005, 40),
    ratePerText: 100 * (1 - 0.99 ** (1 / 40)),
    unsure: answerScore(0.6, 0.5),
    unsureStrict: answerScore(0.6, 0.8),
    strictCost: 0.8 / 0.2,
  },
};
