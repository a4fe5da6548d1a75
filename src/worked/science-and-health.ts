import { expectedCounts, positivePredictiveValue } from "../maths/base-rate.ts";
import { beliefAfterCount, membershipBound, relativeNoise } from "../maths/membership-bound.ts";
import { uniqueShare } from "../maths/uniqueness.ts";
import { normalQuantile95, wilsonInterval } from "../maths/wilson-interval.ts";
import type { Worked } from "./worked.ts";

/** A district with one postcode; eighty years of birth, two sexes. */
const people = 8400;
const kinds = { year: 80 * 2, month: 80 * 12 * 2, day: 80 * 365 * 2 };
const alone = (crowd: number, combinations: number): number => 100 * uniqueShare(crowd, combinations);

/** A count of a rare diagnosis: two others have it, and she may be the third. */
const others = 2;
const published = 4.1;
const losses = [0.1, 1, 4, 8];

const percents = (right: number, total: number): { low: number; high: number; share: number } => {
  const { low, high } = wilsonInterval(right, total);
  return { low: 100 * low, high: 100 * high, share: (100 * right) / total };
};

/** Change of lung capacity in mL with its 95% interval, high dose and placebo (`applications.rentosertib-high`, `-placebo`). */
const high = { mean: 98.4, low: 10.9, high: 185.9 };
const placebo = { mean: -20.3, low: -116.1, high: 75.6 };
const error = (arm: { low: number; high: number }): number => (arm.high - arm.low) / (2 * normalQuantile95);
const gap = high.mean - placebo.mean;
const gapError = Math.hypot(error(high), error(placebo));

/** An alarm for a disease that one visitor in 200 has. */
const alarm = { visitors: 10_000, sensitivity: 0.9, specificity: 0.95, share: 0.005 };
const alarmCounts = expectedCounts(alarm.visitors, alarm.sensitivity, alarm.specificity, alarm.share);

export const worked: Worked = {
  crowd: {
    people,
    rest: people - 1,
    kinds,
    exponent: (people - 1) / kinds.day,
    miss: 1 - 1 / kinds.day,
    day: alone(people, kinds.day),
    dayShare: uniqueShare(people, kinds.day),
    month: alone(people, kinds.month),
    year: alone(people, kinds.year),
    city: { people: 300_000, day: alone(300_000, kinds.day) },
  },
  count: {
    others,
    withHer: others + 1,
    published,
    losses,
    after: losses.map((loss) => 100 * membershipBound(loss, 0.5)),
    fromRare: losses.map((loss) => 100 * membershipBound(loss, 0.01)),
    belief: 100 * beliefAfterCount(1, published, others, 0.5),
    ratio: Math.exp(1),
    noiseRare: losses.map((loss) => 100 * relativeNoise(loss, others + 1)),
    noiseCommon: losses.map((loss) => 100 * relativeNoise(loss, 300)),
  },
  trials: {
    first: percents(21, 24),
    second: percents(4, 10),
    gap,
    gapLow: gap - normalQuantile95 * gapError,
    gapHigh: gap + normalQuantile95 * gapError,
  },
  alarm: {
    visitors: alarm.visitors,
    sick: alarm.visitors * alarm.share,
    foundPercent: 100 * alarm.sensitivity,
    wrongPercent: 100 * (1 - alarm.specificity),
    right: alarmCounts.rightFlags,
    wrong: alarmCounts.wrongFlags,
    percent: 100 * positivePredictiveValue(alarm.sensitivity, alarm.specificity, alarm.share),
  },
  exercise: {
    village: 600,
    villageMonth: alone(600, kinds.month),
    villageCodes: alone(600, kinds.month * 20),
    kindsCodes: kinds.month * 20,
    tables: 6,
    eachLoss: 0.5,
    totalLoss: 3,
    totalAfter: 100 * membershipBound(3, 0.5),
    sharedLoss: 1 / 6,
    sharedAfter: 100 * membershipBound(1, 0.5),
    eachNoise: 100 * relativeNoise(0.5, 8),
    sharedNoise: 100 * relativeNoise(1 / 6, 8),
    fiveOfSix: percents(5, 6),
  },
};
