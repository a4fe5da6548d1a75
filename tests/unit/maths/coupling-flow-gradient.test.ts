import { describe, expect, it } from "vitest";
import { adamState, adamStep, usualSettings } from "../../../src/maths/adam.ts";
import type { Engine } from "../../../src/maths/block.ts";
import {
  type CouplingFlow,
  couplingFlow,
  flowBench,
  flowLogDensity,
  normalize,
} from "../../../src/maths/coupling-flow.ts";
import { flowLoss } from "../../../src/maths/coupling-flow-gradient.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { drawPlanar, planarData } from "../../../src/maths/planar-data.ts";
import { planarEntropy } from "../../../src/maths/planar-density.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import { fastestEngine } from "../../../src/maths/simd-engine.ts";
import oracle from "../../oracles/coupling-flow.json" with { type: "json" };
import { drawn, farthest, slopes } from "./flat-arrays.ts";

const figures = oracle.cases;
const ofOracle = (engine: Engine): CouplingFlow => {
  const flow = couplingFlow(figures, engine, seededRandom(1));
  for (const [i, net] of flow.nets.entries()) net.parameters.set(figures.parameters[i] ?? []);
  return flow;
};

describe("the flow of PyTorch", () => {
  it.each([
    { engine: plainEngine(64), within: 1e-12 },
    { engine: fastestEngine({ floats: 2000, widest: 100 }), within: 1e-5 },
  ])("has the same noise, densities, loss and gradients here, $engine.name", ({ engine, within }) => {
    const flow = ofOracle(engine);
    const bench = flowBench(flow, 5);
    bench.places[0]?.set(figures.points);
    expect(flowLoss(flow, bench)).toBeCloseTo(figures.loss, within < 1e-9 ? 12 : 4);
    expect(farthest(bench.places.at(-1) ?? [], figures.noise)).toBeLessThan(within);
    expect(farthest(bench.logDeterminant, figures.logDeterminant)).toBeLessThan(within);
    expect(
      farthest(
        figures.logDensity.map((_, row) => flowLogDensity(bench, row)),
        figures.logDensity,
      ),
    ).toBeLessThan(10 * within);
    flow.nets.forEach((net, i) => {
      expect(farthest(net.gradient, figures.parameterGradients[i] ?? [])).toBeLessThan(10 * within);
    });
    expect(farthest(bench.gradient, figures.pointGradient)).toBeLessThan(10 * within);
  });
});

it("gives the slopes of central differences, for parameters and points", () => {
  const flow = couplingFlow({ layers: 4, hidden: 6 }, plainEngine(64), seededRandom(7));
  for (const [i, net] of flow.nets.entries()) net.parameters.set(drawn(net.parameters.length, 7 + i));
  const bench = flowBench(flow, 6);
  const points = drawn(12, 3);
  const value = (): number => {
    bench.places[0]?.set(points);
    normalize(flow, bench);
    return -Array.from({ length: 6 }, (_, row) => flowLogDensity(bench, row)).reduce((sum, log) => sum + log, 0) / 6;
  };
  bench.places[0]?.set(points);
  flowLoss(flow, bench);
  const byPoints = bench.gradient.slice();
  for (const net of flow.nets) expect(farthest(net.gradient, slopes(value, net.parameters))).toBeLessThan(1e-7);
  expect(farthest(byPoints, slopes(value, points))).toBeLessThan(1e-7);
});

it("teaches a flow two moons: the loss comes near the entropy of the data, and does not fall below it", () => {
  const data = planarData("moons");
  const random = seededRandom(5);
  const flow = couplingFlow({ layers: 6, hidden: 24 }, fastestEngine({ floats: 200_000, widest: 5000 }), random);
  const bench = flowBench(flow, 128);
  const states = flow.nets.map((net) => adamState(net.parameters.length, net.engine.allocate));
  const losses: number[] = [];
  for (let step = 0; step < 500; step++) {
    for (let row = 0; row < bench.rows; row++) drawPlanar(data, random, bench.places[0] ?? [], 2 * row);
    losses.push(flowLoss(flow, bench));
    for (const [i, net] of flow.nets.entries()) {
      const state = states[i];
      if (state) adamStep(net.parameters, net.gradient, state, { ...usualSettings, rate: 0.005 });
    }
  }
  const end = losses.slice(-50).reduce((sum, loss) => sum + loss / 50, 0);
  const entropy = planarEntropy(data, seededRandom(9), 4000);
  expect(losses[0]).toBeGreaterThan(entropy + 1);
  expect(end).toBeLessThan(entropy + 0.5);
  expect(end).toBeGreaterThan(entropy - 0.05);
});
