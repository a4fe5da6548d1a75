import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { distillationGradient, distillationLoss, matchedLogitsGradient } from "../../../src/maths/distillation.ts";
import oracle from "../../oracles/smaller-models.json" with { type: "json" };

const logit = fc.double({ min: -4, max: 4, noNaN: true });
const pair = fc.array(fc.tuple(logit, logit), { minLength: 2, maxLength: 6 });
const student = (rows: readonly (readonly [number, number])[]): number[] => rows.map(([mine]) => mine);
const teacher = (rows: readonly (readonly [number, number])[]): number[] => rows.map(([, theirs]) => theirs);

describe("distillation", () => {
  it.each(oracle.distillation)("agrees with PyTorch at temperature $temperature", (row) => {
    expect(distillationLoss(row.student, row.teacher, row.temperature)).toBeCloseTo(row.loss, 9);
    distillationGradient(row.student, row.teacher, row.temperature).forEach((slope, i) => {
      expect(slope).toBeCloseTo(row.gradient[i] ?? NaN, 9);
    });
  });

  it("is the cross-entropy at temperature one, by hand", () => {
    expect(distillationLoss([0, 0], [Math.log(3), 0], 1)).toBeCloseTo(Math.LN2, 14);
    expect(distillationGradient([0, 0], [Math.log(3), 0], 1)).toEqual([
      expect.closeTo(-0.25, 14),
      expect.closeTo(0.25, 14),
    ]);
  });

  it("has the slope that finite differences find, and no slope at the teacher", () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.5, max: 10, noNaN: true }), (rows, temperature) => {
        const tried = finiteDifferences((o) => distillationLoss(o, teacher(rows), temperature), student(rows));
        distillationGradient(student(rows), teacher(rows), temperature).forEach((slope, i) => {
          expect(slope).toBeCloseTo(tried[i] ?? NaN, 4);
        });
        for (const slope of distillationGradient(teacher(rows), teacher(rows), temperature)) expect(slope).toBe(0);
      }),
    );
  });

  it("nears the differences of centered logits as the temperature rises", () => {
    fc.assert(
      fc.property(pair, (rows) => {
        const limit = matchedLogitsGradient(student(rows), teacher(rows));
        distillationGradient(student(rows), teacher(rows), 1e4).forEach((slope, i) => {
          expect(slope).toBeCloseTo(limit[i] ?? NaN, 2);
        });
      }),
    );
  });

  it("refuses other counts of logits, and a temperature that is not positive", () => {
    expect(() => distillationLoss([1], [1, 2], 1)).toThrow(RangeError);
    expect(() => distillationGradient([1, 2], [1, 2], 0)).toThrow(RangeError);
  });
});
