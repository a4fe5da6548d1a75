import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  correctnessLevel,
  coverageLevel,
  levelOf,
  markCounts,
  repetitionLimit,
  verdictCounts,
} from "../../../src/book/report-levels.ts";
import type { Claim, Verdict } from "../../../src/schemas/claim.ts";
import type { Report } from "../../../src/schemas/report.ts";
import type { ReportPoint } from "../../../src/schemas/report-point.ts";

const claim = (where: Claim["where"], verdict: Verdict) => ({ where, verdict }) as Claim;
const claims = [
  claim("seed-0", "supported"),
  claim(["seed-0", "seed-1"], "wrong"),
  claim(["seed-1", "seed-4-gemini"], "supported"),
];
const marks: ReportPoint["marks"] = {
  "seed-0": "explained",
  "seed-1": "named",
  "seed-2": "absent",
  "seed-3": "absent",
  "seed-4-chatgpt": "absent",
  "seed-4-gemini": "absent",
};
const points = [{ id: "a", question: "scaling", point: "A point of it.", marks }] as const;

describe("verdictCounts", () => {
  it("counts a claim for every report that makes it", () => {
    expect(verdictCounts(claims, "seed-0")).toMatchObject({ supported: 1, wrong: 1, imprecise: 0, all: 2 });
    expect(verdictCounts(claims, "seed-4-gemini")).toMatchObject({ supported: 1, all: 1 });
    expect(verdictCounts(claims, "seed-2").all).toBe(0);
  });
});

describe("markCounts", () => {
  it("counts the marks of one report", () => {
    expect(markCounts(points, "seed-0")).toEqual({ absent: 0, named: 0, explained: 1 });
    expect(markCounts(points, "seed-3")).toEqual({ absent: 1, named: 0, explained: 0 });
  });
});

describe("correctnessLevel", () => {
  it("takes each step of the rubric at its edge", () => {
    const level = (supported: number, wrong: number) => correctnessLevel({ all: 100, supported, wrong });
    expect([
      level(89, 11),
      level(90, 10),
      level(97, 3),
      level(65, 2),
      level(67, 2),
      level(89, 0),
      level(90, 2),
    ]).toEqual([0, 1, 1, 1, 2, 2, 3]);
  });
  it("never falls when a wrong statement turns out to be supported", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), fc.nat(40), (supported, wrong, others) => {
        const all = supported + wrong + others;
        expect(correctnessLevel({ all, supported: supported + 1, wrong: wrong - 1 })).toBeGreaterThanOrEqual(
          correctnessLevel({ all, supported, wrong }),
        );
      }),
    );
  });
  it("refuses to judge nothing", () =>
    expect(() => correctnessLevel({ all: 0, supported: 0, wrong: 0 })).toThrow(RangeError));
});

describe("coverageLevel", () => {
  it("takes each step of the rubric at its edge", () => {
    const level = (named: number, explained: number, unanswered = 0) =>
      coverageLevel({ absent: 20 - named - explained, named, explained }, unanswered);
    expect([level(0, 20, 1), level(9, 0), level(10, 0), level(11, 9), level(4, 10), level(5, 10)]).toEqual([
      0, 1, 2, 2, 2, 3,
    ]);
  });
});

describe("repetitionLimit", () => {
  it("follows the shares of the rubric", () => {
    expect([0.11, 0.1, 0.031, 0.03, 0.011, 0.01, 0].map(repetitionLimit)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe("levelOf", () => {
  it("counts two criteria and takes the others as they were judged", () => {
    const report = {
      id: "seed-0",
      unanswered: [],
      judged: { depth: { level: 2, seen: "A step." } },
    } as unknown as Report;
    expect(levelOf(report, "depth", claims, points)).toBe(2);
    expect(levelOf(report, "coverage", claims, points)).toBe(3);
    expect(levelOf(report, "correctness", claims, points)).toBe(0);
  });
});
