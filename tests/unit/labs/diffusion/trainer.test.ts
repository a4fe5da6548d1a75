import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arithmeticBack, guessOnPath, placeOnPath } from "../../../../src/labs/diffusion/arithmetic.ts";
import { cloudSize, followed, scheduleOf, settleState, spreadOf } from "../../../../src/labs/diffusion/model.ts";
import { type Frame, trainerOf } from "../../../../src/labs/diffusion/trainer.ts";
import { numeral } from "../../../../src/labs/kit/numeral.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { hostile } from "../hostile.ts";

type Given = Record<string, unknown>;
const trained = (given: Given, steps: number) => {
  const trainer = trainerOf(settleState(given));
  for (let step = 0; step < steps; step++) trainer.step();
  const look = (view: Given): Frame => {
    trainer.tune(settleState({ ...given, ...view }));
    return trainer.frame(true);
  };
  return { trainer, look };
};
const lately = ({ loss }: Frame): number => loss.values.slice(-40).reduce((sum, value) => sum + value, 0) / 40;

describe("the denoiser in training", () => {
  const { trainer, look } = trained({}, 1500);
  const frame = trainer.frame(true);

  it("brings its error down to the least possible, and not below", () => {
    expect(frame.loss.values[0]).toBeGreaterThan(1.2 * frame.floor);
    expect(lately(frame) / frame.floor).toBeGreaterThan(0.93);
    expect(lately(frame) / frame.floor).toBeLessThan(1.1);
  });

  it("brings noise back to the data, nearly as near as other data are", () => {
    expect(frame.onData).toBeGreaterThan(0.85);
    expect(frame.distance).toBeLessThan(2 * frame.distanceOfData);
  });

  it("puts everything in the middle when it takes one step, where no data lie", () => {
    const one = look({ walk: 1 });
    expect(Math.max(...spreadOf(one.samples))).toBeLessThan(0.25);
    expect(one.onData).toBeLessThan(0.05);
    expect(one.calls).toBe(1);
  });

  it("comes nearer with more steps, of either kind", () => {
    for (const sampler of ["ddpm", "ddim"]) {
      const distances = [1, 2, 5, 25].map((walk) => look({ walk, sampler }).distance);
      expect(distances).toEqual([...distances].sort((a, b) => b - a));
    }
  });

  it("crowds a class together under strong guidance, for twice the calls", () => {
    const [plain, strong] = [look({ class: "0" }), look({ class: "0", scale: 4 })];
    expect(plain.onData).toBeGreaterThan(0.9);
    expect([plain.calls, strong.calls]).toEqual([25, 50]);
    expect(strong.distance).toBeGreaterThan(3 * plain.distance);
    expect(spreadOf(strong.samples)[0]).toBeLessThan(0.8 * spreadOf(plain.samples)[0]);
  });

  it("repeats: the same seed gives the same bits, and the same walk each time", () => {
    const again = trained({}, 1500).trainer.frame(true);
    expect(again.samples).toEqual(frame.samples);
    expect(look({}).samples).toEqual(frame.samples);
    expect(look({ sampler: "ddpm" }).samples).toEqual(look({ sampler: "ddpm" }).samples);
  });

  it("tells the arithmetic of its own steps: the written result is the next place", () => {
    const schedule = scheduleOf(settleState({}));
    for (const sampler of ["ddpm", "ddim"]) {
      const way = look({ sampler, walk: 10 });
      const next = placeOnPath(way, 3, 5).map((value) => numeral(value));
      expect(arithmeticBack(way, 3, 60, schedule).endsWith(` (${next.join(", ")})`)).toBe(true);
      expect(arithmeticBack(way, 3, 0, schedule)).toMatch(/^At level 0 it has arrived/);
      expect(guessOnPath(way, 3, 10)).toBeUndefined();
    }
  });

  it("shows samples that are a little old while it trains, and new ones when it rests", () => {
    const { trainer: moving } = trained({}, 10);
    const before = moving.frame(true).samples;
    moving.step();
    expect(moving.frame(false).samples).toEqual(before);
    expect(moving.frame(true).samples).not.toEqual(before);
  });
});

describe("a guess of the noise", () => {
  it("flies apart in one step, since the guessed data divide its error by almost no signal", () => {
    const { look } = trained({ guess: "noise" }, 600);
    expect(Math.max(...spreadOf(look({ walk: 1 }).samples))).toBeGreaterThan(1.5);
    expect(look({ walk: 25 }).onData).toBeGreaterThan(0.8);
  });
});

describe("any state", () => {
  const states = fc.record(
    Object.fromEntries(
      ["data", "drawing", "schedule", "guess", "sampler", "walk", "class", "scale", "level", "arrows", "seed"].map(
        (id) => [
          id,
          fc.oneof(
            hostile,
            fc.constantFrom("drawn", "spiral", "linear", "noise", "ddpm", "1", "on"),
            fc.integer({ min: 1, max: 60 }),
          ),
        ],
      ),
    ),
    { requiredKeys: [] },
  );

  it("trains and walks back without a number that is not finite", () => {
    fc.assert(
      fc.property(states, (given) => {
        const trainer = trainerOf(settleState(given), plainEngine());
        trainer.step();
        const frame = trainer.frame(true);
        expect(trainer.sound()).toBe(true);
        expect(frame.samples).toHaveLength(2 * cloudSize);
        for (const part of [frame.samples, frame.places, frame.paths, frame.guesses, frame.arrows])
          expect(part.every(Number.isFinite)).toBe(true);
        expect(frame.paths).toHaveLength(2 * followed * frame.stops.length);
        expect(frame.floor > 0 && Number.isFinite(frame.floor)).toBe(true);
        expect(frame.onData >= 0 && frame.onData <= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
