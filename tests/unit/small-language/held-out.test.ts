import { describe, expect, it } from "vitest";
import { divergenceAt, excessOf } from "../../../src/small-language/held-out.ts";
import { context, shapes, vocabulary } from "../../../src/small-language/models.ts";
import { distributionIn } from "../../../src/small-language/next-token.ts";
import { rowFloor, sentenceRows } from "../../../src/small-language/sentence-rows.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { benchOf, untrained } from "../../../src/small-language/trained-model.ts";

const machine = smallLanguage();
const [tiny = { width: 4, layers: 1, heads: 1 }] = shapes;

describe("divergenceAt", () => {
  it("is zero for the truth and ln V minus the entropy for an even guess", () => {
    const truth = distributionIn(machine, 0);
    const entropy = truth.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
    expect(divergenceAt(machine, 0, truth, 0)).toBeCloseTo(0, 12);
    const even = new Float64Array(vocabulary + 5).fill(1 / vocabulary);
    expect(divergenceAt(machine, 0, even, 5)).toBeCloseTo(Math.log(vocabulary) - entropy, 12);
  });
});

describe("excessOf", () => {
  const data = sentenceRows(machine, 21, context, 6);
  const bench = benchOf(tiny, untrained(tiny, 1), 4, context);

  it("of an untrained model is near that of an even guess, and agrees with the loss of the drawn tokens", () => {
    const { excess, error, sampledLoss } = excessOf(bench, machine, data);
    const floor = rowFloor(machine, context);
    expect(Math.abs(excess - (Math.log(vocabulary) - floor))).toBeLessThan(0.1);
    expect(Math.abs(sampledLoss - floor - excess)).toBeLessThan(0.3);
    expect(error).toBeGreaterThan(0);
  });
  it("does not depend on how many rows are run at a time", () => {
    const wide = benchOf(tiny, untrained(tiny, 1), 16, context);
    expect(excessOf(wide, machine, data).excess).toBeCloseTo(excessOf(bench, machine, data).excess, 5);
  });
});
