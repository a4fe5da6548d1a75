import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pullArithmetic, verdictOf } from "../../../../src/labs/adversarial-training/arithmetic.ts";
import {
  cloudSize,
  dataCloud,
  knobs,
  partSpots,
  reach,
  rulesOf,
  settleState,
  trainingKey,
  viewKey,
} from "../../../../src/labs/adversarial-training/model.ts";
import { mostSteps } from "../../../../src/labs/adversarial-training/rules.ts";
import { chosenData } from "../../../../src/labs/kit/planar-choice.ts";
import { coverage } from "../../../../src/maths/planar-density.ts";
import { hostile } from "../hostile.ts";

const judged = { samples: [0.5, -1], scores: [Math.log(3)], slopes: [2, 0.4] };

describe("the lab on adversarial training", () => {
  it("shows points of the data: nearly all within three spreads, on every part", () => {
    const state = settleState({});
    const { onData, covered } = coverage(chosenData(state), dataCloud(state));
    expect(onData).toBeGreaterThan(0.97);
    expect(covered).toBe(8);
    expect(dataCloud(state, 1)).not.toEqual(dataCloud(state));
  });

  it("writes a sample's verdict and pull out, done by hand for D = 3/4", () => {
    expect(verdictOf({ ...judged, loss: "minimax" }, 0)).toBe(
      "at (0.50, −1.00) it gets the score 1.10, so D = 1 / (1 + e^(−1.10)) = 0.750",
    );
    expect(pullArithmetic({ ...judged, loss: "minimax" }, 0)).toMatch(/0\.750 × \(2\.00, 0\.40\) = \(1\.50, 0\.30\)$/);
    expect(pullArithmetic({ ...judged, loss: "non-saturating" }, 0)).toMatch(
      /0\.250 × \(2\.00, 0\.40\) = \(0\.50, 0\.10\)$/,
    );
    expect(pullArithmetic({ ...judged, loss: "wasserstein" }, 0)).toMatch(/1 × \(2\.00, 0\.40\) = \(2\.00, 0\.40\)$/);
    expect(verdictOf({ ...judged, loss: "wasserstein" }, 0)).toMatch(/no probability$/);
  });

  it("begins anew for other data and another seed only; a change of the rules goes on", () => {
    const key = (given: Record<string, unknown>): string => trainingKey(settleState(given));
    for (const other of [{ data: "moons" }, { seed: 2 }, { data: "drawn" }]) expect(key(other)).not.toBe(key({}));
    for (const same of [
      { loss: "minimax" },
      { bound: "clip" },
      { "g-steps": 3 },
      { before: "g1@0" },
      { drawing: "AA" },
    ])
      expect(key(same)).toBe(key({}));
    const views = [{}, { loss: "minimax" }, { bound: "clip" }, { "g-steps": 3 }, { "d-steps": 3 }].map((given) =>
      viewKey(settleState(given)),
    );
    expect(new Set(views).size).toBe(5);
    expect(viewKey(settleState({ before: "g1@0", follow: 4 }))).toBe(viewKey(settleState({})));
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

  it("makes rules, finite clouds and places inside the plane of 5,000 hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        expect(settleState(state)).toEqual(state);
        const { discriminator, generator } = rulesOf(state);
        for (const count of [discriminator, generator]) expect(count >= 1 && count <= mostSteps).toBe(true);
        expect([...state.before].length).toBeLessThanOrEqual(400);
        const cloud = dataCloud(state);
        expect(cloud).toHaveLength(2 * cloudSize);
        expect(cloud.every((value) => Number.isFinite(value) && Math.abs(value) < 10)).toBe(true);
        const spots = partSpots(state);
        expect(spots).toHaveLength(chosenData(state).partCount);
        for (const spot of spots) for (const value of spot) expect(Math.abs(value)).toBeLessThanOrEqual(reach);
        expect(viewKey(state)).not.toMatch(/NaN|undefined/);
        expect(trainingKey(settleState(state))).toBe(trainingKey(state));
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
