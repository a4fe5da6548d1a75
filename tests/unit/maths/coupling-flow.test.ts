import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/maths/block.ts";
import {
  type CouplingFlow,
  coupled,
  couplingFlow,
  flowBench,
  flowLogDensity,
  generate,
  normalize,
  uncoupled,
} from "../../../src/maths/coupling-flow.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/coupling-flow.json" with { type: "json" };
import { drawn, farthest, slopes } from "./flat-arrays.ts";

const figures = oracle.cases;
const ofOracle = (engine: Engine): CouplingFlow => {
  const flow = couplingFlow(figures, engine, seededRandom(1));
  for (const [i, net] of flow.nets.entries()) net.parameters.set(figures.parameters[i] ?? []);
  return flow;
};
/** A flow whose weights are drawn, which bends space well. */
const bent = (layers: number, seed: number): CouplingFlow => {
  const flow = couplingFlow({ layers, hidden: 6 }, plainEngine(64), seededRandom(seed));
  for (const [i, net] of flow.nets.entries())
    net.parameters.set(drawn(net.parameters.length, seed + i).map((weight) => 0.6 * weight));
  return flow;
};
const place = fc.double({ min: -3, max: 3, noNaN: true });

describe("one coordinate", () => {
  it("is stretched and shifted: 3 by e^log 2 and 1 becomes 7, and comes back", () => {
    expect(coupled(3, Math.log(2), 1)).toBeCloseTo(7, 12);
    expect(uncoupled(7, Math.log(2), 1)).toBeCloseTo(3, 12);
  });
});

it("gives the noise and the determinants of PyTorch's Jacobians", () => {
  const flow = ofOracle(plainEngine(64));
  const bench = flowBench(flow, 5);
  bench.places[0]?.set(figures.points);
  normalize(flow, bench);
  expect(farthest(bench.places.at(-1) ?? [], figures.noise)).toBeLessThan(1e-12);
  expect(farthest(bench.logDeterminant, figures.logDeterminant)).toBeLessThan(1e-12);
});

describe("any flow", () => {
  it("gives back every point: generating undoes normalizing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 500 }),
        place,
        place,
        (layers, seed, x, y) => {
          const flow = bent(layers, seed);
          const bench = flowBench(flow, 1);
          bench.places[0]?.set([x, y]);
          normalize(flow, bench);
          bench.places[0]?.fill(NaN);
          generate(flow, bench);
          expect(farthest(bench.places[0] ?? [], [x, y])).toBeLessThan(1e-8);
        },
      ),
    );
  });

  it("has the log-determinant of its numerical Jacobian", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 500 }),
        place,
        place,
        (layers, seed, x, y) => {
          const flow = bent(layers, seed);
          const bench = flowBench(flow, 1);
          const at = Float64Array.from([x, y]);
          const noise = (axis: 0 | 1) => (): number => {
            bench.places[0]?.set(at);
            normalize(flow, bench);
            return bench.places.at(-1)?.[axis] ?? NaN;
          };
          const [[a = 0, b = 0], [c = 0, d = 0]] = [slopes(noise(0), at), slopes(noise(1), at)];
          normalize(flow, bench);
          expect(bench.logDeterminant[0]).toBeCloseTo(Math.log(Math.abs(a * d - b * c)), 4);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("spreads a density that sums to one", () => {
    const flow = bent(4, 11);
    const side = 241;
    const bench = flowBench(flow, side);
    const step = 40 / (side - 1);
    let mass = 0;
    for (let i = 0; i < side; i++) {
      for (let j = 0; j < side; j++) bench.places[0]?.set([-20 + i * step, -20 + j * step], 2 * j);
      normalize(flow, bench);
      for (let j = 0; j < side; j++) mass += Math.exp(flowLogDensity(bench, j)) * step ** 2;
    }
    expect(mass).toBeCloseTo(1, 2);
  });
});

describe("a new flow", () => {
  it("is the identity, and its density that of noise", () => {
    const flow = couplingFlow({ layers: 4, hidden: 8 }, plainEngine(), seededRandom(2));
    const bench = flowBench(flow, 2);
    bench.places[0]?.set([0.3, -1.2, 0, 0]);
    normalize(flow, bench);
    expect([...(bench.places.at(-1) ?? [])]).toEqual([0.3, -1.2, 0, 0]);
    expect(flowLogDensity(bench, 1)).toBeCloseTo(-Math.log(2 * Math.PI), 12);
  });

  it("refuses layers that are none and a reach of zero", () => {
    expect(() => couplingFlow({ layers: 0, hidden: 3 }, plainEngine(), seededRandom(1))).toThrow("Unexpected 0 layers");
    expect(() => couplingFlow({ layers: 2, hidden: 3, reach: 0 }, plainEngine(), seededRandom(1))).toThrow(RangeError);
  });
});
