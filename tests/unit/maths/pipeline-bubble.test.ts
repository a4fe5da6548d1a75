import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pipelineBubble, pipelineSchedule } from "../../../src/maths/pipeline-bubble.ts";
import oracle from "../../oracles/training-at-scale.json" with { type: "json" };

const lengthOf = (stages: number, batches: number): number =>
  Math.max(...pipelineSchedule(stages, batches).map((slot) => slot.start + slot.length));

describe("pipeline", () => {
  it("stands idle for three eighths of the work with four stages and eight micro-batches, by hand", () => {
    expect(pipelineBubble(4, 8)).toBe(3 / 8);
    expect(pipelineBubble(4, 8, 2)).toBe(3 / 16);
    expect(pipelineBubble(1, 8)).toBe(0);
  });

  it("takes as long as a simulation in which every stage starts what is ready", () => {
    for (const { stages, batches, length } of oracle.pipeline) expect(lengthOf(stages, batches)).toBe(length);
  });

  const count = fc.integer({ min: 1, max: 12 });
  it("has a schedule whose idle share is the formula, without overlaps, each pass after the one it needs", () => {
    fc.assert(
      fc.property(count, count, (stages, batches) => {
        expect(lengthOf(stages, batches) / (3 * batches) - 1).toBeCloseTo(pipelineBubble(stages, batches), 12);
        const slots = pipelineSchedule(stages, batches);
        const start = (stage: number, batch: number, pass: string): number =>
          slots.find((s) => s.stage === stage && s.batch === batch && s.pass === pass)?.start ?? Number.NaN;
        for (let b = 0; b < batches; b++) {
          expect(start(stages - 1, b, "backward")).toBeGreaterThanOrEqual(start(stages - 1, b, "forward") + 1);
          for (let s = 1; s < stages; s++) {
            expect(start(s, b, "forward")).toBeGreaterThanOrEqual(start(s - 1, b, "forward") + 1);
            expect(start(s - 1, b, "backward")).toBeGreaterThanOrEqual(start(s, b, "backward") + 2);
          }
        }
        for (let s = 0; s < stages; s++) {
          const mine = slots.filter((slot) => slot.stage === s).sort((a, b) => a.start - b.start);
          for (const [i, slot] of mine.entries())
            expect(slot.start).toBeGreaterThanOrEqual((mine[i - 1]?.start ?? 0) + (mine[i - 1]?.length ?? 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses counts that are not whole", () => {
    expect(() => pipelineBubble(0, 1)).toThrow("Unexpected 0 stages, expected a whole number of at least one.");
    expect(() => pipelineSchedule(2, 1.5)).toThrow(RangeError);
  });
});
