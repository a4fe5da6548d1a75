import { expect, it } from "vitest";
import { summaryOf } from "../../../src/experiments/summaries.ts";
import { trainingRun } from "../../../src/experiments/training-runs.ts";
import { longest, shapes, tokensOf } from "../../../src/small-language/models.ts";

const largest = shapes.at(-1) ?? { width: 72, layers: 4, heads: 4 };

it("reads a run from its first step to its last, with the learning rate of each", () => {
  const { points, measures, peak, warmUp } = trainingRun(largest, longest, 0);
  expect(points[0]?.step).toBe(5);
  expect(points.at(-1)).toMatchObject({
    step: longest,
    tokens: tokensOf(longest),
    rate: expect.closeTo(0.05 * peak, 12),
  });
  expect(points[0]?.rate).toBeCloseTo((5 / warmUp) * peak, 12);
  expect(points.every(({ tokens }, i) => tokens > (points[i - 1]?.tokens ?? 0))).toBe(true);
  const cell = summaryOf("scaling").cells.find(
    ({ parameters, tokens }) => parameters === measures.parameters && tokens === measures.tokens,
  );
  expect(cell?.excess.mean).toBeCloseTo(measures.excess, 6);
});

it("refuses a run that was never made", () => {
  expect(() => trainingRun(largest, longest, 7)).toThrow();
});
