import {
  type Arm,
  pooledDeviation,
  probabilityOfSuperiority,
  standardizedMeanDifference,
} from "../maths/effect-size.ts";
import { failureFreeExposure, ruledOutRate } from "../maths/failure-free-exposure.ts";
import { believedCoverage, believedVariance, syntheticRowVariance } from "../maths/synthetic-rows.ts";
import type { Worked } from "./worked.ts";

const percent = (share: number): number => 100 * share;

/** A made-up trial of a tutor: marks out of 100 in a test without help. */
const tutored: Arm = { count: 60, mean: 71, deviation: 14 };
const taught: Arm = { count: 60, mean: 65, deviation: 16 };
const trial = standardizedMeanDifference(tutored, taught);
/** The same marks with four times the pupils, and the exercise: a small pilot. */
const larger = standardizedMeanDifference({ ...tutored, count: 240 }, { ...taught, count: 240 });
const pilotArms: readonly [Arm, Arm] = [
  { count: 12, mean: 8.1, deviation: 2 },
  { count: 12, mean: 7.1, deviation: 2 },
];
const pilot = standardizedMeanDifference(...pilotArms);

/** What the reader of a figure of bells sees: pairs in a hundred in which the treated one is ahead. */
export const shifts = [0.2, 0.5, 1] as const;

/** Real rows and synthetic ones that a fitted bell adds. */
export const realRows = 100;
const added = 900;
const rows = (synthetic: number) => ({
  synthetic,
  total: realRows + synthetic,
  error: Math.sqrt(syntheticRowVariance(realRows, synthetic)),
  believed: Math.sqrt(believedVariance(realRows, synthetic)),
  coverage: percent(believedCoverage(realRows, synthetic)),
});

/** Deaths a mile on roads of the United States in 2013, as Kalra and Paddock (2016) take it. */
const deathRate = 1.09e-8;
/** Their fleet: a hundred cars, day and night, at 25 miles an hour. */
const milesPerYear = 100 * 24 * 365 * 25;

export const worked: Worked = {
  trial: {
    count: tutored.count,
    treatedMean: tutored.mean,
    controlMean: taught.mean,
    treatedDeviation: tutored.deviation,
    controlDeviation: taught.deviation,
    points: tutored.mean - taught.mean,
    pooled: pooledDeviation(tutored, taught),
    plain: (tutored.mean - taught.mean) / pooledDeviation(tutored, taught),
    effect: trial.effect,
    error: trial.error,
    low: trial.low,
    high: trial.high,
    pairs: percent(probabilityOfSuperiority(trial.effect)),
    pairsLow: percent(probabilityOfSuperiority(trial.low)),
    pairsHigh: percent(probabilityOfSuperiority(trial.high)),
    largerLow: larger.low,
    largerHigh: larger.high,
  },
  pilot: { effect: pilot.effect, low: pilot.low, high: pilot.high },
  tutor: { rated: percent(probabilityOfSuperiority(0.63)) },
  rows: {
    real: realRows,
    none: rows(0),
    same: rows(100),
    many: rows(added),
    endless: percent(believedCoverage(1, 1e9)),
  },
  driving: {
    million: failureFreeExposure(deathRate, 0.95) / 1e6,
    years: failureFreeExposure(deathRate, 0.95) / milesPerYear,
    after: ruledOutRate(20e6, 0.95) / deathRate,
  },
  exercise: { hours: failureFreeExposure(1 / 2000, 0.95), ruledOut: 100 * ruledOutRate(150, 0.95) },
};
