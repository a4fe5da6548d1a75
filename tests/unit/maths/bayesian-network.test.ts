import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BayesianNetwork,
  bayesianNetwork,
  evidenceProbability,
  intervene,
  networkNumbers,
  networkPosterior,
} from "../../../src/maths/bayesian-network.ts";
import oracle from "../../oracles/bayesian-network.json" with { type: "json" };

const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const harbor: fc.Arbitrary<BayesianNetwork> = fc
  .tuple(
    probability,
    probability,
    fc.tuple(probability, probability),
    fc.array(probability, { minLength: 4, maxLength: 4 }),
  )
  .map(([fog, fault, horn, late]) => [
    { name: "fog", parents: [], table: [fog] },
    { name: "fault", parents: [], table: [fault] },
    { name: "horn", parents: ["fog"], table: horn },
    { name: "late", parents: ["fog", "fault"], table: late },
  ]);
const allValues = [false, true].flatMap((fog) =>
  [false, true].flatMap((fault) =>
    [false, true].flatMap((horn) => [false, true].map((late) => ({ fog, fault, horn, late }))),
  ),
);
/** The same distribution with the arrow between fog and horn turned round, by Bayes' rule. */
const turned = (network: BayesianNetwork): BayesianNetwork => [
  { name: "horn", parents: [], table: [networkPosterior(network, "horn", {})] },
  {
    name: "fog",
    parents: ["horn"],
    table: [false, true].map((horn) => networkPosterior(network, "fog", { horn })),
  },
  ...network.filter(({ name }) => name === "fault" || name === "late"),
];

describe("bayesianNetwork", () => {
  it("multiplies one entry of each table", () => {
    const rain: BayesianNetwork = [
      { name: "rain", parents: [], table: [0.2] },
      { name: "wet", parents: ["rain"], table: [0.1, 0.9] },
    ];
    expect(bayesianNetwork(rain, { rain: true, wet: false })).toBeCloseTo(0.2 * 0.1, 12);
    expect(networkPosterior(rain, "rain", { wet: true })).toBeCloseTo(0.18 / (0.18 + 0.08), 12);
    expect(networkNumbers(rain)).toBe(3);
  });
  it("agrees with NumPy's tensor of all assignments", () => {
    for (const [index, expected] of oracle.joint.entries()) {
      const bit = (place: number): boolean => ((index >> place) & 1) === 1;
      const values = { a: bit(4), b: bit(3), c: bit(2), d: bit(1), e: bit(0) };
      expect(bayesianNetwork(oracle.network, values)).toBeCloseTo(expected, 12);
    }
  });
  it("sums to one over all assignments", () => {
    fc.assert(
      fc.property(harbor, (network) => {
        expect(allValues.reduce((sum, values) => sum + bayesianNetwork(network, values), 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("networkPosterior", () => {
  it.each(oracle.cases)("agrees with NumPy on $name given $evidence", ({ name, evidence, ...expected }) => {
    const seen: Record<string, boolean> = {};
    for (const [key, value] of Object.entries(evidence)) if (value !== undefined) seen[key] = value;
    expect(evidenceProbability(oracle.network, seen)).toBeCloseTo(expected.evidenceProbability, 12);
    expect(networkPosterior(oracle.network, name, seen)).toBeCloseTo(expected.posterior, 12);
  });
  it("keeps causes independent until their common effect is seen", () => {
    fc.assert(
      fc.property(harbor, (network) => {
        expect(networkPosterior(network, "fault", { fog: true })).toBeCloseTo(
          networkPosterior(network, "fault", {}),
          9,
        );
        expect(networkPosterior(network, "fault", { horn: true })).toBeCloseTo(
          networkPosterior(network, "fault", {}),
          9,
        );
        expect(networkPosterior(network, "late", { fog: true, horn: true })).toBeCloseTo(
          networkPosterior(network, "late", { fog: true }),
          9,
        );
      }),
    );
  });
  it("knows what is given", () => {
    expect(networkPosterior(oracle.network, "a", { a: true })).toBe(1);
    expect(networkPosterior(oracle.network, "a", { a: false })).toBe(0);
  });
  it("refuses a child before its parent, a short table, and impossible evidence", () => {
    const child = { name: "x", parents: ["y"], table: [0.1, 0.2] };
    expect(() => evidenceProbability([child], {})).toThrow(RangeError);
    expect(() => evidenceProbability([{ name: "x", parents: [], table: [0.1, 0.2] }], {})).toThrow(RangeError);
    expect(() => evidenceProbability([{ name: "x", parents: [], table: [1.2] }], {})).toThrow(RangeError);
    expect(() => networkPosterior([{ name: "x", parents: [], table: [0] }], "x", { x: true })).toThrow(RangeError);
  });
});

describe("an arrow", () => {
  it("can be turned round without a trace in the data", () => {
    fc.assert(
      fc.property(harbor, (network) => {
        for (const values of allValues)
          expect(bayesianNetwork(turned(network), values)).toBeCloseTo(bayesianNetwork(network, values), 9);
      }),
    );
  });
  it("makes all the difference when somebody acts", () => {
    fc.assert(
      fc.property(harbor, (network) => {
        const acted = networkPosterior(intervene(network, "horn", true), "fog", {});
        expect(acted).toBeCloseTo(networkPosterior(network, "fog", {}), 9);
        const other = networkPosterior(intervene(turned(network), "horn", true), "fog", {});
        expect(other).toBeCloseTo(networkPosterior(network, "fog", { horn: true }), 9);
      }),
    );
    expect(() => intervene(oracle.network, "z", true)).toThrow(RangeError);
  });
});
