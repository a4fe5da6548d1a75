import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowOf, pointSteps, toNoise } from "../../../../src/labs/coupling-flow/flow.ts";
import { cloudSize, gridSide, reach, settleState } from "../../../../src/labs/coupling-flow/model.ts";
import { type Frame, shownData, trainerOf } from "../../../../src/labs/coupling-flow/trainer.ts";
import { chosenData } from "../../../../src/labs/kit/planar-choice.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { coverage } from "../../../../src/maths/planar-density.ts";
import { hostile } from "../hostile.ts";

const trained = (given: Record<string, unknown>, steps: number): Frame => {
  const trainer = trainerOf(settleState(given));
  for (let step = 0; step < steps; step++) trainer.step();
  return trainer.frame(true);
};
const lately = ({ loss }: Frame): number => loss.values.slice(-20).reduce((sum, value) => sum + value, 0) / 20;
const spread = (values: readonly number[]): number => {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
};

describe("the flow of six layers after training", () => {
  const frame = trained({}, 2500);

  it("comes near the entropy of the data, and not below", () => {
    expect(lately(frame)).toBeGreaterThan(frame.floor - 0.03);
    expect(lately(frame)).toBeLessThan(frame.floor + 0.25);
  });

  it("gives a density that adds up to one over the square, but for a percent or two", () => {
    const cell = ((2 * reach) / (gridSide - 1)) ** 2;
    const mass = cell * frame.density.reduce((sum, density) => sum + density, 0);
    expect(mass).toBeGreaterThan(0.97);
    expect(mass).toBeLessThan(1.02);
  });

  it("shades each place with the density that the page computes for it", () => {
    const flow = flowOf(frame.parameters);
    for (const [column, row] of [
      [20, 20],
      [14, 26],
      [30, 15],
    ] as const) {
      const at = (index: number): number => reach * ((2 * index) / (gridSide - 1) - 1);
      const { logDensity } = pointSteps(flow, at(column), at(row));
      expect(Math.log(frame.density[row * gridSide + column] ?? NaN)).toBeCloseTo(logDensity, 2);
    }
  });

  it("turns the data into a round cloud, and noise into data but for a thread", () => {
    const { points } = shownData(chosenData(settleState({})), 1);
    const noise = Array.from(toNoise(flowOf(frame.parameters), points)[6] ?? []);
    for (const axis of [0, 1]) expect(spread(noise.filter((_, i) => i % 2 === axis))).toBeCloseTo(1, 0);
    expect(frame.onData).toBeGreaterThan(0.9);
    expect(frame.onData).toBeLessThan(frame.dataOnData);
    expect(frame.distance).toBeLessThan(2.5 * frame.distanceOfData);
  });
});

describe("fewer layers", () => {
  it("learn less: one leaves x as it is and fills what lies between the moons", () => {
    const one = trained({ layers: 1 }, 1500);
    const xs = Array.from(one.samples).filter((_, i) => i % 2 === 0);
    expect(spread(xs)).toBeCloseTo(1, 1);
    expect(one.onData).toBeLessThan(0.75);
    const two = trained({ layers: 2 }, 1500);
    expect(lately(two)).toBeLessThan(lately(one) - 0.2);
    expect(lately(trained({ layers: 4 }, 1500))).toBeLessThan(lately(two) - 0.05);
  });
});

describe("a flow in training", () => {
  it("repeats: the same seed gives the same bits", () => {
    expect(trained({ seed: 3 }, 30).parameters).toEqual(trained({ seed: 3 }, 30).parameters);
    expect(trained({ seed: 4 }, 30).parameters).not.toEqual(trained({ seed: 3 }, 30).parameters);
  });

  it("shows a picture that is a little old on the way, and a new one when it rests", () => {
    const trainer = trainerOf(settleState({}));
    trainer.step();
    const before = trainer.frame(true).density;
    trainer.step();
    expect(trainer.frame(false).density).toEqual(before);
    expect(trainer.frame(true).density).not.toEqual(before);
  });

  const states = fc.record(
    Object.fromEntries(
      ["data", "drawing", "layers", "seed"].map((id) => [
        id,
        fc.oneof(hostile, fc.constantFrom("drawn", "spiral", "ring"), fc.integer({ min: 1, max: 8 })),
      ]),
    ),
    { requiredKeys: [] },
  );
  it("has no number that is not finite, in any state", () => {
    fc.assert(
      fc.property(states, (given) => {
        const trainer = trainerOf(settleState(given), plainEngine());
        trainer.step();
        const frame = trainer.frame(true);
        expect(trainer.sound()).toBe(true);
        expect(frame.samples).toHaveLength(2 * cloudSize);
        for (const part of [frame.samples, frame.density, frame.parameters])
          expect(part.every(Number.isFinite)).toBe(true);
        expect(Number.isFinite(frame.floor) && Number.isFinite(frame.distance)).toBe(true);
        expect(coverage(chosenData(settleState(given)), frame.samples).onData).toBe(frame.onData);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
