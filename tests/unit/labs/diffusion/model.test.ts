import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arithmeticForward } from "../../../../src/labs/diffusion/arithmetic.ts";
import {
  cloudSize,
  forwardOf,
  knobs,
  levels,
  noisedCloud,
  predictionOf,
  scheduleOf,
  settleState,
  spreadOf,
  stopAt,
  stopsOf,
  trainingKey,
  viewKey,
} from "../../../../src/labs/diffusion/model.ts";
import { chosenData } from "../../../../src/labs/kit/planar-choice.ts";
import { hostile } from "../hostile.ts";

describe("the diffusion lab", () => {
  it("noises the data in one step to any level, up to pure noise", () => {
    const forward = forwardOf(settleState({}));
    const schedule = scheduleOf(settleState({}));
    expect(noisedCloud(forward, schedule[0] ?? NaN)).toEqual(forward.data);
    const noise = noisedCloud(forward, schedule[levels] ?? NaN);
    for (let i = 0; i < noise.length; i++) expect(noise[i]).toBeCloseTo(forward.noise[i] ?? NaN, 2);
    const [x, y] = spreadOf(noise);
    expect(x).toBeCloseTo(1, 1);
    expect(y).toBeCloseTo(1, 1);
  });

  it("writes the arithmetic of a point out", () => {
    const forward = { data: Float32Array.of(2, -1), noise: Float32Array.of(0.5, 1), kinds: [0] };
    expect(arithmeticForward(forward, 0, 0.64)).toBe("√0.64 × (2.00, −1.00) + √0.36 × (0.50, 1.00) = (1.90, −0.20)");
  });

  it("stops at the level shown, or at the last one above it", () => {
    const stops = stopsOf(settleState({ walk: 4 }));
    expect(stops).toEqual([100, 75, 50, 25, 0]);
    expect([100, 99, 75, 26, 25, 1, 0].map((level) => stops[stopAt(stops, level)])).toEqual([
      100, 100, 75, 50, 25, 25, 0,
    ]);
  });

  it("trains anew for other data, schedule, guess and seed, and for a drawing only while it is the data", () => {
    const key = (given: Record<string, unknown>): string => trainingKey(settleState(given));
    const others = [{ data: "ring" }, { schedule: "linear" }, { guess: "noise" }, { seed: 2 }];
    expect(new Set(others.map(key)).size).toBe(4);
    for (const same of [{ walk: 3 }, { level: 9 }, { scale: 2 }, { drawing: "AA" }, { steps: 5 }])
      expect(key(same)).toBe(key({}));
    expect(key({ data: "drawn", drawing: "AA" })).not.toBe(key({ data: "drawn", drawing: "AB" }));
    expect(viewKey(settleState({ scale: 3 }))).toBe(viewKey(settleState({})));
    expect(viewKey(settleState({ scale: 3, class: "0" }))).not.toBe(viewKey(settleState({ class: "0" })));
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

  it("makes finite clouds and whole sentences of 5,000 hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        expect(settleState(state)).toEqual(state);
        const data = chosenData(state);
        expect(data.centers.length).toBeGreaterThan(0);
        expect(["noise", "data", "velocity"]).toContain(predictionOf(state));
        const signal = scheduleOf(state)[state.level] ?? NaN;
        expect(signal > 0 && signal <= 1).toBe(true);
        const forward = forwardOf(state);
        const cloud = noisedCloud(forward, signal);
        expect(cloud).toHaveLength(2 * cloudSize);
        expect(cloud.every((value) => Number.isFinite(value) && Math.abs(value) < 10)).toBe(true);
        const stops = stopsOf(state);
        expect([stops[0], stops.at(-1)]).toEqual([levels, 0]);
        expect(stops[stopAt(stops, state.level)]).toBeGreaterThanOrEqual(state.level);
        expect(arithmeticForward(forward, state.follow - 1, signal)).not.toMatch(/NaN|undefined|–/);
        expect(viewKey(state)).not.toMatch(/NaN|undefined/);
        expect(trainingKey(settleState(state))).toBe(trainingKey(state));
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
