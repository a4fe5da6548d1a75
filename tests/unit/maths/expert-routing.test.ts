import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expertGates, loadBalanceLoss, type MixtureShape, mixtureSize } from "../../../src/maths/expert-routing.ts";
import { transformerSize } from "../../../src/maths/transformer-size.ts";
import oracle from "../../oracles/long-context.json" with { type: "json" };

const mixtral: MixtureShape = {
  layers: 32,
  width: 4096,
  heads: 32,
  keyValueHeads: 8,
  headWidth: 128,
  hidden: 14336,
  gated: true,
  vocabulary: 32000,
  context: 32768,
  positions: "weightless",
  tied: false,
  biases: "none",
  norm: "rms",
  experts: 8,
  chosen: 2,
};

describe("a router", () => {
  it("agrees with PyTorch's top two and its softmax", () => {
    oracle.routing.scores.forEach((row, token) => {
      expertGates(row, 2).forEach((gate, i) => {
        expect(gate).toBeCloseTo(oracle.routing.gates[token]?.[i] ?? NaN, 12);
      });
    });
  });

  it("opens exactly the gates that were asked for, and they sum to one", () => {
    const scores = fc.uniqueArray(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 3 }), (row, chosen) => {
        const gates = expertGates(row, chosen);
        expect(gates.filter((gate) => gate > 0)).toHaveLength(chosen);
        expect(gates.reduce((sum, gate) => sum + gate, 0)).toBeCloseTo(1, 12);
      }),
    );
    expect(() => expertGates([1, 2], 3)).toThrow(RangeError);
  });
});

describe("the load-balance loss", () => {
  it("agrees with PyTorch", () => {
    expect(loadBalanceLoss(oracle.routing.scores).loss).toBeCloseTo(oracle.routing.loss, 12);
  });

  it("is 1 when work is even, and nears the number of experts when one gets all, by hand", () => {
    const even = [
      [9, 0],
      [0, 9],
    ];
    expect(loadBalanceLoss(even).loss).toBeCloseTo(1, 12);
    expect(loadBalanceLoss([[50, 0, 0]]).loss).toBeCloseTo(3, 12);
  });
});

describe("the two sizes of a mixture", () => {
  it("agree with Mixtral's weights, tensor by tensor", () => {
    const { total, active } = mixtureSize(mixtral);
    expect(total).toBe(oracle.mixtral);
    expect(total / 1e9).toBeCloseTo(46.7, 1);
    expect(active / 1e9).toBeCloseTo(12.9, 1);
  });

  it("are equal, but for the router, to those of a plain model when there is one expert", () => {
    const { total, active } = mixtureSize({ ...mixtral, experts: 1, chosen: 1 });
    expect(total).toBe(active);
    expect(total - transformerSize(mixtral)).toBe(32 * 4096);
  });
});
