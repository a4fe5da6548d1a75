import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Knob, settle, settleAll } from "../../../../src/labs/kit/knobs.ts";

const table = [
  { kind: "number", id: "heat", label: "Heat", min: 0.1, max: 3, step: 0.05, initial: 1 },
  { kind: "switch", id: "mask", label: "Mask", initial: false },
  {
    kind: "choice",
    id: "head",
    label: "Head",
    options: [
      { value: "1", label: "one" },
      { value: "2", label: "two" },
    ],
    initial: "1",
  },
  { kind: "text", id: "sentence", label: "Sentence", longest: 20, initial: "the bank" },
] as const satisfies readonly Knob[];

describe("a knob", () => {
  const [heat, mask, head, sentence] = table;

  it("clamps numbers to its limits and its grid of steps", () => {
    expect(settle(heat, 99)).toBe(3);
    expect(settle(heat, -1e308)).toBe(0.1);
    expect(settle(heat, "0.72")).toBe(0.7);
    expect(settle(heat, Infinity)).toBe(3);
  });

  it("rounds to significant figures where it runs over powers of ten", () => {
    const budget = { ...heat, min: 1e17, max: 1e28, figures: 3, scale: "log", initial: 1e21 } as const;
    expect(settle(budget, "5.7649e23")).toBe(5.76e23);
    expect(settle(budget, 1e308)).toBe(1e28);
    expect(settle(budget, "NaN")).toBe(1e21);
    expect(settle(budget, settle(budget, 123_456_789e12))).toBe(1.23e20);
  });

  it("gives its first value for what is not a number", () => {
    for (const value of [Number.NaN, "NaN", "", "  ", "<b>2</b>", null, undefined, {}, [], true])
      expect(settle(heat, value)).toBe(1);
  });

  it("takes only its own choices and switches", () => {
    expect(settle(head, "2")).toBe("2");
    expect(settle(head, "3")).toBe("1");
    expect(settle(mask, "on")).toBe(true);
    expect(settle(mask, "yes")).toBe(false);
  });

  it("cuts text at a whole character", () => {
    expect(settle(sentence, "🦆".repeat(100_000))).toBe("🦆".repeat(20));
    expect(settle(sentence, 5)).toBe("the bank");
  });

  it("settles anything into a state that stays as it is when settled again", () => {
    fc.assert(
      fc.property(
        fc.record({ heat: fc.anything(), mask: fc.anything(), head: fc.anything(), sentence: fc.anything() }),
        (values) => {
          const state = settleAll(table, values);
          expect(settleAll(table, state)).toEqual(state);
          expect(state.heat).toBeGreaterThanOrEqual(0.1);
          expect(state.heat).toBeLessThanOrEqual(3);
          expect([...state.sentence].length).toBeLessThanOrEqual(20);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("does not take values from the prototype", () => {
    const knobs = [
      { kind: "text", id: "constructor", label: "Odd", longest: 9, initial: "first" },
    ] as const satisfies readonly Knob[];
    expect(settleAll(knobs, {}).constructor).toBe("first");
  });
});
