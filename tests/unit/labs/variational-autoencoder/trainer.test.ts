import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Curve } from "../../../../src/labs/kit/history.ts";
import { drawnGrid, settleState, shownASide } from "../../../../src/labs/variational-autoencoder/model.ts";
import {
  autoencoderOf,
  decoded,
  encoded,
  meanDivergence,
} from "../../../../src/labs/variational-autoencoder/network.ts";
import { type Frame, trainerOf } from "../../../../src/labs/variational-autoencoder/trainer.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { hostile } from "../hostile.ts";

const trained = (given: Record<string, unknown>, steps: number): Frame => {
  const trainer = trainerOf(settleState(given));
  for (let step = 0; step < steps; step++) trainer.step();
  return trainer.frame(true);
};
const lately = ({ values }: Curve): number => values.slice(-20).reduce((sum, value) => sum + value, 0) / 20;
/** KL of both numbers over the shown pictures, the smaller first. */
const rates = (given: Record<string, unknown>, frame: Frame): number[] => {
  const pictures = drawnGrid(settleState(given).shapes, shownASide).map(({ pixels }) => pixels);
  return meanDivergence(encoded(autoencoderOf(frame.parameters), pictures)).sort((a, b) => a - b);
};
/** Mean place of the light, across. */
const across = (picture: ArrayLike<number>): number => {
  const light = Array.from(picture, (pixel) => Math.max(0, pixel));
  return light.reduce((sum, pixel, i) => sum + pixel * (i % 10), 0) / light.reduce((sum, pixel) => sum + pixel, 0);
};

describe("discs, with two causes", () => {
  const frame = trained({}, 2500);
  const model = autoencoderOf(frame.parameters);
  const shown = drawnGrid("disc", shownASide);
  const guesses = encoded(
    model,
    shown.map(({ pixels }) => pixels),
  );

  it("are rebuilt where they are, from two numbers that both carry something", () => {
    expect(lately(frame.reconstruction)).toBeLessThan(10);
    for (const nats of rates({}, frame)) expect(nats).toBeGreaterThan(1.5);
    const rebuilt = decoded(
      model,
      guesses.map((guess) => guess.map(({ mean }) => mean)),
    );
    for (const [i, picture] of rebuilt.entries())
      expect(Math.abs(across(picture) - across(shown[i]?.pixels ?? []))).toBeLessThan(0.6);
  });

  it("fill the prior about evenly: means of mean square below one, spreads far below one", () => {
    for (const axis of [0, 1]) {
      const square = guesses.reduce((sum, guess) => sum + (guess[axis]?.mean ?? 0) ** 2 / guesses.length, 0);
      expect(square).toBeGreaterThan(0.7);
      expect(square).toBeLessThan(1.3);
      for (const guess of guesses) expect(guess[axis]?.spread).toBeLessThan(0.3);
    }
  });

  it("cost fewer nats and are rebuilt worse as beta rises, up to a collapse", () => {
    const steps = [0.1, 4, 20].map((beta) => trained({ beta }, 1500));
    const [low, middle, high] = steps.map(({ divergence }) => lately(divergence));
    expect(low).toBeGreaterThan((middle ?? NaN) + 2);
    expect(middle).toBeGreaterThan((high ?? NaN) + 1);
    const errors = steps.map(({ reconstruction }) => lately(reconstruction));
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    const collapsed = trained({ beta: 40 }, 1000);
    expect(lately(collapsed.divergence)).toBeLessThan(0.1);
    expect(lately(collapsed.reconstruction)).toBeGreaterThan(2 * (errors[2] ?? NaN));
  });

  it("repeat: the same seed gives the same bits", () => {
    expect(trained({ seed: 3 }, 30).parameters).toEqual(trained({ seed: 3 }, 30).parameters);
    expect(trained({ seed: 4 }, 30).parameters).not.toEqual(trained({ seed: 3 }, 30).parameters);
  });
});

describe("rings, with one cause", () => {
  it("need one number of the code: at beta 20 the other has collapsed, and the ring is still rebuilt", () => {
    const given = { shapes: "ring", beta: 20 };
    const frame = trained(given, 2500);
    const [less, more] = rates(given, frame);
    expect(less).toBeLessThan(0.05);
    expect(more).toBeGreaterThan(1);
    expect(lately(frame.reconstruction)).toBeLessThan(20);
  });
});

describe("any state", () => {
  const states = fc.record(
    Object.fromEntries(
      ["shapes", "beta", "seed"].map((id) => [
        id,
        fc.oneof(hostile, fc.constantFrom("bar", "ring", "disc"), fc.double({ min: 0, max: 200 })),
      ]),
    ),
    { requiredKeys: [] },
  );
  it("trains without a number that is not finite", () => {
    fc.assert(
      fc.property(states, (given) => {
        const trainer = trainerOf(settleState(given), plainEngine());
        for (let step = 0; step < 3; step++) trainer.step();
        const frame = trainer.frame(true);
        expect(trainer.sound()).toBe(true);
        expect(frame.parameters.every(Number.isFinite)).toBe(true);
        for (const { values } of [frame.reconstruction, frame.divergence])
          expect(values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
