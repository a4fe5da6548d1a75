import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NumberKnob, settleNumber } from "../../../../src/labs/kit/knobs.ts";
import { sliderPlace, sliderRange, valueAtPlace } from "../../../../src/labs/kit/slider.ts";
import { hostile } from "../hostile.ts";

const even: NumberKnob = { kind: "number", id: "even", label: "Even", min: -1, max: 3, step: 0.5, initial: 0 };
const log: NumberKnob = { ...even, id: "log", min: 64, max: 32_768, step: 64, initial: 768, scale: "log" };

describe("the slider of a knob", () => {
  it("is the knob itself where steps are even", () => {
    expect(sliderRange(even)).toMatchObject({ min: -1, max: 3, step: 0.5 });
    expect(sliderPlace(even, 2.5)).toBe(2.5);
    expect(valueAtPlace(even, "2.4", 0)).toBe(2.5);
  });

  it("gives equal ways to equal factors where the knob asks for it", () => {
    expect(sliderPlace(log, 64)).toBe(0);
    expect(sliderPlace(log, 32_768)).toBe(1000);
    const way = (from: number): number => sliderPlace(log, 2 * from) - sliderPlace(log, from);
    expect(Math.abs(way(8192) - way(1024))).toBeLessThanOrEqual(1);
  });

  it("moves by a step when a place is less than one", () => {
    expect(valueAtPlace(log, sliderPlace(log, 64) + 1, 64)).toBe(128);
    expect(valueAtPlace(log, sliderPlace(log, 128) - 1, 128)).toBe(64);
    expect(valueAtPlace(log, 0, 64)).toBe(64);
  });

  it("climbs from one end to the other by single presses and back", () => {
    let value = log.min;
    let presses = 0;
    for (; value < log.max && presses < 2000; presses += 1)
      value = valueAtPlace(log, sliderPlace(log, value) + 1, value);
    expect(value).toBe(log.max);
    for (; value > log.min && presses < 4000; presses += 1)
      value = valueAtPlace(log, sliderPlace(log, value) - 1, value);
    expect(value).toBe(log.min);
  });

  it("returns to nearly the value whose place it shows, and to a sound value from anything", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 512 }), hostile, (steps, anything) => {
        const value = 64 * steps;
        expect(Math.abs(valueAtPlace(log, sliderPlace(log, value), value) / value - 1)).toBeLessThan(0.07);
        for (const knob of [even, log]) {
          const settled = valueAtPlace(knob, anything, knob.initial);
          expect(settleNumber(knob, settled)).toBe(settled);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
