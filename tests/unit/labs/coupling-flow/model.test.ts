import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  densityRows,
  densityWorkings,
  layerRows,
  layerWorkings,
} from "../../../../src/labs/coupling-flow/arithmetic.ts";
import {
  beforeLayers,
  flowOf,
  newFlow,
  noiseGrid,
  parametersALayer,
  parametersOf,
  pointSteps,
  pointsALine,
  pointsThrough,
  toNoise,
} from "../../../../src/labs/coupling-flow/flow.ts";
import {
  knobs,
  levelOf,
  mostLayers,
  placesAt,
  reach,
  settleState,
  trainingKey,
} from "../../../../src/labs/coupling-flow/model.ts";
import { logAbsoluteDeterminant } from "../../../../src/maths/change-of-variables.ts";
import { generate, normalize } from "../../../../src/maths/coupling-flow.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { seededRandom, standardNormal } from "../../../../src/maths/random.ts";
import { hostile } from "../hostile.ts";

/** Parameters of a flow that has not learned anything sensible, but moves points. */
const wild = (layers: number, seed = 5): Float32Array => {
  const random = seededRandom(seed);
  return Float32Array.from({ length: layers * parametersALayer }, () => 0.25 * standardNormal(random));
};

describe("the coupling-flow lab", () => {
  it("hands parameters to the page and back", () => {
    const flow = newFlow(3, plainEngine(), seededRandom(1));
    flow.nets[2]?.parameters.fill(0.5);
    expect(parametersOf(flowOf(parametersOf(flow)))).toEqual(parametersOf(flow));
  });

  it("leaves all points where they are before it has learned", () => {
    const flow = flowOf(parametersOf(newFlow(4, plainEngine(), seededRandom(1))));
    for (const places of toNoise(flow, [1, 2, -3, 0.5])) expect(Array.from(places)).toEqual([1, 2, -3, 0.5]);
  });

  it("finds the way back from every level", () => {
    const flow = flowOf(wild(5));
    const points = [0.3, -1, 2, 2.5, -0.1, 0];
    const levels = toNoise(flow, points);
    for (const [level, places] of levels.entries())
      for (const [i, value] of beforeLayers(flow, places, level).entries())
        expect(value).toBeCloseTo(points[i] ?? NaN, 4);
    const back = pointsThrough(3, generate)(parametersOf(flow), levels[5] ?? []);
    for (const [i, value] of (back[0] ?? []).entries()) expect(value).toBeCloseTo(points[i] ?? NaN, 4);
  });

  it("sends points through one flow after another, of any number of layers, as through a flow of its own", () => {
    const points = Array.from({ length: 14 }, (_, i) => Math.sin(3 * i));
    const send = pointsThrough(7, normalize);
    for (const layers of [1, 3, 8, 3]) {
      const flow = flowOf(wild(layers));
      const levels = toNoise(flow, points);
      const sent = send(parametersOf(flow), points);
      expect(sent).toHaveLength(layers + 1);
      for (const [level, places] of levels.entries())
        for (const [i, value] of places.entries()) expect(sent[level]?.[i]).toBeCloseTo(value, 4);
    }
  });

  it("goes evenly from level to level, and not beyond", () => {
    const levels = [
      [0, 0],
      [0, 4],
      [2, 4],
    ];
    expect(Array.from(placesAt(levels, 0.25))).toEqual([0, 1]);
    expect(Array.from(placesAt(levels, 1.5))).toEqual([1, 4]);
    expect(Array.from(placesAt(levels, 2))).toEqual([2, 4]);
  });

  it("sums the stretches to the determinant that elimination finds on nudged points", () => {
    const flow = flowOf(wild(6));
    const [x, y, nudge] = [0.4, -0.7, 1e-2];
    const at = (dx: number, dy: number): number[] => Array.from(toNoise(flow, [x + dx, y + dy])[6] ?? []);
    const [right, left, up, down] = [at(nudge, 0), at(-nudge, 0), at(0, nudge), at(0, -nudge)];
    const slope = (more: number[], less: number[], i: number): number =>
      ((more[i] ?? 0) - (less[i] ?? 0)) / (2 * nudge);
    const jacobian = [0, 1].map((i) => [slope(right, left, i), slope(up, down, i)]);
    const { logDeterminant, ofNoise, logDensity, noise } = pointSteps(flow, x, y);
    expect(logDeterminant).toBeCloseTo(logAbsoluteDeterminant(jacobian), 2);
    expect(ofNoise).toBeCloseTo(-Math.log(2 * Math.PI) - (noise[0] ** 2 + noise[1] ** 2) / 2, 10);
    expect(logDensity).toBeCloseTo(ofNoise + logDeterminant, 10);
  });

  it("tells steps whose written result is the place of the next", () => {
    const point = pointSteps(flowOf(wild(4)), 1, 0.5);
    expect(point.steps.map(({ kept }) => kept)).toEqual(["x", "y", "x", "y"]);
    expect(point.steps[0]?.read).toBe(1);
    for (const { from, logScale, shift, to } of point.steps)
      expect(from * Math.exp(logScale) + shift).toBeCloseTo(to, 6);
    expect(point.steps.at(-1)?.place).toEqual(point.noise);
  });

  it("writes a layer and a density out, done by hand", () => {
    const step = { kept: "x", read: 1, logScale: 0.5, shift: -1, from: 2, to: 2.3, place: [1, 2.3] } as const;
    const point = { steps: [step], noise: [1, 2], ofNoise: -4.34, logDeterminant: 0.5, logDensity: -3.84 } as const;
    expect(layerRows(point)[0]?.cells).toEqual(["1.00", "0.50", "−1.00", "2.30"]);
    expect(layerWorkings(point, "1", 3)).toBe("y was 2.00 and becomes 2.00 × e^(0.50) + (−1.00) = 2.30.");
    expect(layerWorkings(point, "1", 1)).toMatch(/lengths along y are multiplied by e\^\(0\.50\) = 1\.65\.$/);
    expect(densityRows(point, -5).map(({ cells }) => cells[0])).toEqual(["−4.34", "0.50", "−3.84", "−5.00"]);
    expect(densityWorkings(point, "noise")).toMatch(/−1\.84 − 2\.50 = −4\.34\.$/);
    expect(densityWorkings(point, "density")).toMatch(/^−4\.34 \+ 0\.50 = −3\.84:/);
    expect(layerWorkings(point, "9", 0)).toBe("");
  });

  it("draws a square grid of lines, each with as many points", () => {
    const grid = noiseGrid();
    expect(grid.length / 2 / pointsALine).toBe(22);
    expect(Array.from(grid.subarray(0, 4))).toEqual([-2.5, -2.5, -2.5, -2.375]);
    expect(Math.max(...grid)).toBe(2.5);
  });

  it("trains anew for other data, layers and seeds only", () => {
    const key = (given: Record<string, unknown>): string => trainingKey(settleState(given));
    for (const other of [{ data: "ring" }, { layers: 2 }, { seed: 4 }]) expect(key(other)).not.toBe(key({}));
    for (const same of [{ passed: 1 }, { x: 2 }, { lines: false }, { drawing: "AA" }]) expect(key(same)).toBe(key({}));
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        fc.oneof(
          hostile,
          knob.kind === "choice" ? fc.constantFrom(...knob.options.map(({ value }) => value)) : fc.integer(),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  const flows = [1, 2, 8].map((layers) => flowOf(wild(layers, layers)));

  it("follows a point, in finite numbers and whole sentences, for 5,000 hostile states", () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...flows), (given, flow) => {
        const state = settleState(given);
        expect(settleState(state)).toEqual(state);
        const level = levelOf(state);
        expect(level >= 0 && level <= state.layers && state.layers <= mostLayers).toBe(true);
        for (const value of [state.x, state.y]) expect(Math.abs(value)).toBeLessThanOrEqual(reach);
        const point = pointSteps(flow, state.x, state.y);
        expect([point.logDensity, point.logDeterminant, ...point.noise].every(Number.isFinite)).toBe(true);
        const told = [
          ...layerRows(point).flatMap((row) => [0, 1, 2, 3].map((column) => layerWorkings(point, row.id, column))),
          ...densityRows(point, 0).map((row) => densityWorkings(point, row.id)),
        ];
        for (const sentence of told) expect(sentence).toMatch(/^(?!.*(?:NaN|undefined|–)).+\.$/);
        expect(trainingKey(settleState(state))).toBe(trainingKey(state));
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  it("takes parameters that are missing or no numbers for zero", () => {
    for (const parameters of [[], [NaN, Infinity], new Float32Array(parametersALayer + 3).fill(NaN)])
      expect(pointSteps(flowOf(parameters), 1, 2).noise).toEqual([1, 2]);
  });
});
