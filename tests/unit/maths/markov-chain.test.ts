import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTransitions, markovChain, transitionCounts } from "../../../src/maths/markov-chain.ts";
import oracle from "../../oracles/cross-entropy.json" with { type: "json" };

const sequences = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 30 });

describe("markovChain", () => {
  it("multiplies the steps", () => {
    const transitions = [
      [0.5, 0.5],
      [0.9, 0.1],
    ];
    expect(Math.exp(markovChain(transitions, [0, 1, 0, 0]))).toBeCloseTo(0.5 * 0.9 * 0.5, 12);
    expect(markovChain(transitions, [1])).toBe(0);
    expect(markovChain([[1, 0]], [0, 1])).toBe(-Infinity);
  });
  it("is, for equal rows, the product of independent draws after the first", () => {
    const row = [0.2, 0.3, 0.5];
    fc.assert(
      fc.property(sequences, (sequence) => {
        const expected = sequence.slice(1).reduce((sum, outcome) => sum + Math.log(row[outcome] ?? 0), 0);
        expect(markovChain([row, row, row], sequence)).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe("fitTransitions", () => {
  it("finds what SciPy's optimizer finds", () => {
    const { sequence, transitions, logProbability } = oracle.chain;
    const fit = fitTransitions(transitionCounts(sequence, 3));
    for (const [i, row] of fit.entries())
      for (const [j, p] of row.entries()) expect(p).toBeCloseTo(transitions[i]?.[j] ?? NaN, 4);
    expect(markovChain(fit, sequence)).toBeCloseTo(logProbability, 6);
  });
  it("is beaten on its own sequence by no other rows", () => {
    const weights = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(sequences, weights, (sequence, other) => {
        const best = markovChain(fitTransitions(transitionCounts(sequence, 3)), sequence);
        expect(markovChain(fitTransitions(other), sequence)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });
  it("leaves a row of zeros where nothing was seen", () => {
    expect(
      fitTransitions([
        [0, 0],
        [1, 3],
      ]),
    ).toEqual([
      [0, 0],
      [0.25, 0.75],
    ]);
  });
});

describe("transitionCounts", () => {
  it("counts one step less than there are outcomes", () => {
    expect(transitionCounts([0, 0, 1, 0], 2)).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });
  it("refuses an outcome that has no row", () => {
    expect(() => transitionCounts([0, 2], 2)).toThrow(RangeError);
    expect(() => transitionCounts([2, 0], 2)).toThrow(RangeError);
  });
});
