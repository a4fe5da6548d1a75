import { filteredOver, passingShare, trustInGreen } from "../maths/filtered-tries.ts";
import { passAtK, passAtKEstimate } from "../maths/repeated-sampling.ts";
import { wilsonInterval } from "../maths/wilson-interval.ts";
import type { Worked } from "./worked.ts";

const percent = (share: number): number => 100 * share;

/** A made-up list of issues: half of them easy, half hard; one wrong program in ten passes the tests. */
export const issues = { easy: 0.5, hard: 0.05, leak: 0.1 } as const;
export const retried = (tries: number) => filteredOver([issues.easy, issues.hard], issues.leak, tries);

const row = (tries: number) => {
  const { accepted, right } = retried(tries);
  return {
    tries,
    accepted: percent(accepted),
    right: percent(right),
    wrong: percent(accepted - right),
    wrongOfAccepted: percent(1 - right / accepted),
  };
};
const rate = wilsonInterval(7, 16);

export const worked: Worked = {
  hand: {
    samples: 5,
    right: 2,
    tries: 2,
    pairs: 10,
    without: 3,
    estimate: passAtKEstimate(5, 2, 2),
    plain: passAtK(2 / 5, 2),
    one: passAtKEstimate(5, 2, 1),
  },
  green: {
    easy: issues.easy,
    hard: issues.hard,
    leak: issues.leak,
    easyPassing: passingShare(issues.easy, issues.leak),
    hardPassing: passingShare(issues.hard, issues.leak),
    easyTrust: trustInGreen(issues.easy, issues.leak),
    hardTrust: trustInGreen(issues.hard, issues.leak),
    hardTrustPercent: percent(trustInGreen(issues.hard, issues.leak)),
    easyTrustPercent: percent(trustInGreen(issues.easy, issues.leak)),
    strictTrustPercent: percent(trustInGreen(issues.hard, 0.01)),
  },
  retry: { one: row(1), ten: row(10), hundred: row(100) },
  exercise: {
    estimate: passAtKEstimate(6, 2, 3),
    choices: 20,
    without: 4,
    plain: passAtK(2 / 6, 3),
    trust: percent(trustInGreen(0.3, 0.2)),
    betterTests: percent(trustInGreen(0.3, 0.05)),
    betterModel: percent(trustInGreen(0.5, 0.2)),
    merged: 7,
    of: 16,
    low: percent(rate.low),
    high: percent(rate.high),
    rival: percent(9 / 16),
  },
  packages: { percent: 5.2, imports: 20, none: percent(0.948 ** 20), any: percent(1 - 0.948 ** 20) },
};
