import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  baskets,
  fruitsOf,
  mostFruits,
  plane,
  withFruit,
  withMoved,
  withoutNearest,
  written,
} from "../../../../src/labs/generative-or-discriminative/baskets.ts";
import { settleState } from "../../../../src/labs/generative-or-discriminative/model.ts";

const place = fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true }));

describe("a basket as a text", () => {
  it("names the kind and the tenths of a centimeter", () => {
    expect(fruitsOf("a46_48*b62_76")).toEqual([
      { label: 0, point: [4.6, 4.8] },
      { label: 1, point: [6.2, 7.6] },
    ]);
  });

  it("drops what is not a fruit and moves what lies outside to the edge", () => {
    expect(fruitsOf("<b>*c10_10*a1e3_4*b-5_5*a999_0")).toEqual([{ label: 0, point: [plane.max, plane.min] }]);
    expect(fruitsOf("")).toEqual([]);
  });

  it("reads back what it wrote, whole", () => {
    for (const { fruits } of baskets) {
      expect(written(fruitsOf(fruits))).toBe(fruits);
      expect(settleState({ fruits }).fruits).toBe(fruits);
      expect(fruitsOf(fruits).length).toBeGreaterThanOrEqual(6);
    }
  });

  it("fits into its knob when it is full", () => {
    const full = Array.from({ length: mostFruits + 5 }).reduce<string>((text) => withFruit(text, 1, [11, 11]), "");
    expect(fruitsOf(full)).toHaveLength(mostFruits);
    expect(settleState({ fruits: full }).fruits).toBe(full);
  });

  it("takes a fruit, moves it and gives it back, wherever it is put", () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(0, 1), (first, second, label) => {
        const one = withFruit("", label, first);
        const [fruit] = fruitsOf(one);
        expect(fruit?.label).toBe(label);
        for (const value of fruit?.point ?? []) {
          expect(value).toBeGreaterThanOrEqual(plane.min);
          expect(value).toBeLessThanOrEqual(plane.max);
        }
        expect(withMoved(one, 0, second)).toBe(withFruit("", label, second));
        expect(withMoved(one, 7, second)).toBe(one);
        expect(withoutNearest(one, second)).toBe("");
        expect(withoutNearest("", second)).toBe("");
      }),
    );
  });

  it("gives back the fruit that is nearest", () => {
    expect(withoutNearest("a20_20*b90_90*a50_50", [8, 8])).toBe("a20_20*a50_50");
  });
});
