import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cloudSize, followed, gridSide, settleState } from "../../../../src/labs/adversarial-training/model.ts";
import { type Frame, trainerOf, verdictsOf } from "../../../../src/labs/adversarial-training/trainer.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { hostile } from "../hostile.ts";

type Given = Record<string, unknown>;
const played = (given: Given, rounds: number) => {
  const trainer = trainerOf(settleState(given));
  for (let round = 0; round < rounds; round++) trainer.step();
  return trainer;
};
const frameOf = (given: Given, rounds: number): Frame => played(given, rounds).frame(true);

describe("the game, with one step of each player in turn", () => {
  const frame = frameOf({}, 2500);

  it("covers all parts of the data, about evenly", () => {
    expect(frame.covered).toBe(8);
    expect(frame.effective).toBeGreaterThan(7.5);
    expect(frame.onData).toBeGreaterThan(0.75);
  });

  it("comes near the value of a game in which nothing is left to tell apart", () => {
    expect(frame.value.values.at(-1)).toBeGreaterThan(-Math.log(4));
    expect(frame.value.values.at(-1)).toBeLessThan(-Math.log(4) + 0.15);
    expect(frame.gap.values).toEqual([]);
  });

  it("repeats: the same seed gives the same bits", () => {
    expect(frameOf({}, 200).samples).toEqual(frameOf({}, 200).samples);
  });
});

describe("ten steps of the generator a round", () => {
  it("crowd the samples on one part at a time, which changes, and either cure brings all eight back", () => {
    const { covered, occupied } = frameOf({ "g-steps": 10 }, 840);
    expect(covered).toBe(1);
    const crowded = occupied.map(({ values }) => values.filter((share) => share > 0.8).length);
    expect(crowded.filter((entries) => entries > 0).length).toBeGreaterThanOrEqual(6);
    const before = "n0-1-10@840";
    expect(frameOf({ before }, 1600).covered).toBe(8);
    expect(frameOf({ before, loss: "wasserstein", bound: "slope-one", "d-steps": 5 }, 1000).covered).toBe(8);
  });
});

describe("ten steps of the discriminator a round", () => {
  it("leave the minimax loss little to pull with, and R1 gives it back", () => {
    const force = (given: Given): number => frameOf({ "d-steps": 10, ...given }, 200).force;
    const [minimax, held, other] = [
      force({ loss: "minimax" }),
      force({ loss: "minimax", bound: "slope-zero" }),
      force({}),
    ];
    expect(minimax).toBeLessThan(0.25);
    expect(other).toBeGreaterThan(0.65);
    expect(held).toBeGreaterThan(0.4);
  });
});

describe("a game whose rules change", () => {
  it("is played again by its text: the same rules and single steps at the same rounds", () => {
    const trainer = played({ "g-steps": 4 }, 30);
    trainer.tune(settleState({ loss: "minimax" }));
    for (let i = 0; i < 2; i++) trainer.act?.("generator");
    for (let round = 0; round < 15; round++) trainer.step();
    trainer.act?.("discriminator");
    const { samples, before, verdicts } = trainer.frame(true);
    expect(before).toBe("n0-1-4@30_g2@30_d1@45");
    const again = frameOf({ loss: "minimax", before }, 45);
    expect(again.before).toBe(before);
    expect(again.samples).toEqual(samples);
    expect(again.verdicts).toEqual(verdicts);
  });

  it("moves one player by a single step: the generator's moves the samples, the discriminator's the verdicts", () => {
    const trainer = played({}, 20);
    const before = trainer.frame(true);
    trainer.act?.("discriminator");
    const judged = trainer.frame(true);
    expect(judged.samples).toEqual(before.samples);
    expect(judged.verdicts).not.toEqual(before.verdicts);
    trainer.act?.("generator");
    const made = trainer.frame(true);
    expect(made.samples).not.toEqual(judged.samples);
    expect(made.verdicts).toEqual(judged.verdicts);
  });

  it("keeps the values of the two kinds of game apart", () => {
    const { value, gap } = frameOf({ loss: "wasserstein", before: "n0-1-1@20" }, 40);
    expect(value.values.map(Number.isFinite)).toEqual([...Array(20).fill(true), ...Array(20).fill(false)]);
    expect(gap.values.map(Number.isFinite)).toEqual([...Array(20).fill(false), ...Array(20).fill(true)]);
  });
});

describe("the shades of the discriminator", () => {
  it("are 2 D - 1, and a critic's are zero at the mean score of the samples", () => {
    expect(Array.from(verdictsOf("minimax", [0, Math.log(3)], []))).toEqual([0, 0.5]);
    const [low = NaN, level = NaN, high = NaN] = verdictsOf("wasserstein", [1, 2, 3], [2, 2]);
    expect(level).toBe(0);
    expect(high).toBeCloseTo(Math.tanh(Math.sqrt(1.5)), 6);
    expect(low).toBeCloseTo(-high, 6);
    expect(verdictsOf("wasserstein", [2, 2], [2]).every((shade) => shade === 0)).toBe(true);
  });
});

describe("any state", () => {
  const states = fc.record(
    Object.fromEntries(
      ["data", "drawing", "loss", "bound", "d-steps", "g-steps", "before", "seed"].map((id) => [
        id,
        fc.oneof(
          hostile,
          fc.constantFrom("drawn", "spiral", "minimax", "wasserstein", "clip", "slope-one", "g2@0_w1-2-2@1"),
          fc.integer({ min: 1, max: 3 }),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("plays without a number that is not finite", () => {
    fc.assert(
      fc.property(states, (given) => {
        const trainer = trainerOf(settleState(given), plainEngine());
        trainer.step();
        trainer.act?.("anything");
        const frame = trainer.frame(true);
        expect(trainer.sound()).toBe(true);
        expect(frame.samples).toHaveLength(2 * cloudSize);
        expect(frame.verdicts).toHaveLength(gridSide ** 2);
        expect(frame.scores).toHaveLength(followed);
        for (const part of [frame.samples, frame.verdicts, frame.scores, frame.slopes, frame.pulls])
          expect(part.every(Number.isFinite)).toBe(true);
        expect(frame.covered).toBeLessThanOrEqual(frame.shares.length);
        expect(frame.force >= 0 && frame.force <= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
