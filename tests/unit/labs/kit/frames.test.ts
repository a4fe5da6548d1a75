import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { history } from "../../../../src/labs/kit/history.ts";
import { packFrame, unpackFrame } from "../../../../src/labs/kit/packed-frame.ts";
import { coordinatesOn, dotsPath, linePath, placeOn } from "../../../../src/labs/kit/plane.ts";

describe("a packed frame", () => {
  it("comes back with its numbers rounded and its arrays flat", () => {
    const frame = { loss: { steps: [1, 2], values: [0.12345, 2] }, cloud: Float32Array.of(0.5, -1.23456), name: "a~" };
    expect(unpackFrame<typeof frame>(packFrame(frame, 2))).toEqual({
      loss: { steps: [1, 2], values: [0.12, 2] },
      cloud: Float32Array.of(0.5, -1.23),
      name: "a~",
    });
  });
});

describe("a history", () => {
  it("keeps every value while there is room, then means of neighbors, and the last one", () => {
    const kept = history(4);
    for (const value of [1, 3, 5]) kept.add(value);
    expect(kept.curve()).toEqual({ steps: [0.5, 1.5, 2.5], values: [1, 3, 5] });
    kept.add(7);
    expect(kept.curve()).toEqual({ steps: [1, 3], values: [2, 6] });
    kept.add(9);
    expect(kept.last).toBe(6);
    kept.add(11);
    expect(kept.last).toBe(10);
  });

  it("stays short, in order and with the same mean over long times", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const kept = history(32);
        for (let i = 0; i < count; i++) kept.add(i);
        const { steps, values } = kept.curve();
        expect(values.length).toBeLessThan(32);
        for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(steps[i - 1] ?? Infinity);
        const [first = 0] = values;
        const width = 2 * first + 1;
        for (const [i, value] of values.entries()) expect(value).toBeCloseTo(i * width + first, 9);
      }),
    );
    expect(history().last).toBeNaN();
  });
});

describe("a plane", () => {
  it("puts the middle in the middle, up at the top, and finds its way back", () => {
    expect(placeOn(3)(0, 0)).toEqual([150, 150]);
    expect(placeOn(3)(-3, 3)).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (x, y) => {
        const [across, down] = placeOn(3)(x, y).map((value) => value / 300);
        const [backX, backY] = coordinatesOn(3)(across ?? NaN, down ?? NaN);
        expect(backX).toBeCloseTo(x, 9);
        expect(backY).toBeCloseTo(y, 9);
      }),
    );
    expect(coordinatesOn(3)(99, -99)).toEqual([3, 3]);
  });

  it("draws dots and lines, and leaves out what is not finite or far away", () => {
    expect(dotsPath([0, 0, NaN, 1, 1e9, 0], 3)).toBe("M150 150h0");
    expect(linePath([0, 0, 1, 0, NaN, 0, 0, 1], 3)).toBe("M150 150L200 150M150 100");
  });
});
