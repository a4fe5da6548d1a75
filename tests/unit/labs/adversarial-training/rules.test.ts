import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bounds,
  type Event,
  losses,
  mostSteps,
  readEvents,
  withEvent,
} from "../../../../src/labs/adversarial-training/rules.ts";
import { hostile } from "../hostile.ts";

const rules = fc.record({
  loss: fc.constantFrom(...losses),
  bound: fc.constantFrom(...bounds),
  discriminator: fc.integer({ min: 1, max: mostSteps }),
  generator: fc.integer({ min: 1, max: mostSteps }),
});
const at = fc.integer({ min: 0, max: 20_000 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("rules" as const), at, rules }),
  fc.record({
    kind: fc.constant("steps" as const),
    at,
    player: fc.constantFrom("discriminator" as const, "generator" as const),
    count: fc.integer({ min: 1, max: 999 }),
  }),
);

describe("what was played before", () => {
  it("reads the example of its docstring", () => {
    expect(readEvents("n0-1-10@900_d3@900")).toEqual([
      { kind: "rules", at: 900, rules: { loss: "non-saturating", bound: "none", discriminator: 1, generator: 10 } },
      { kind: "steps", at: 900, player: "discriminator", count: 3 },
    ]);
  });

  it("reads every event that it has written", () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(readEvents(withEvent("", one))).toEqual([one]);
      }),
    );
  });

  it("counts single steps of one player at one round together", () => {
    const step = { kind: "steps", at: 5, player: "generator", count: 1 } as const;
    const twice = withEvent(withEvent("", step), step);
    expect(twice).toBe("g2@5");
    expect(withEvent(twice, { ...step, player: "discriminator" })).toBe("g2@5_d1@5");
    expect(withEvent(twice, { ...step, at: 6 })).toBe("g2@5_g1@6");
  });

  it("keeps the newest 24 events, and what fits into its knob", () => {
    let text = "";
    for (let round = 19_900; round < 20_000; round++)
      text = withEvent(text, {
        kind: "rules",
        at: round,
        rules: { loss: "wasserstein", bound: "clip", discriminator: 10, generator: 10 },
      });
    expect(readEvents(text)).toHaveLength(24);
    expect(readEvents(text).at(-1)?.at).toBe(19_999);
    expect(text.length).toBeLessThanOrEqual(400);
  });

  it("takes any text: what is not an event, or goes back in time, is dropped", () => {
    expect(readEvents("d1@9_d1@8_x_g1@9_m9-1-1@10_n0-1-11@10_@_d@1")).toHaveLength(2);
    fc.assert(
      fc.property(hostile, (text) => {
        const events = readEvents(String(text));
        for (const [index, one] of events.entries()) {
          expect(one.at).toBeGreaterThanOrEqual(events[index - 1]?.at ?? 0);
          if (one.kind === "rules") expect(one.rules.generator).toBeLessThanOrEqual(mostSteps);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
