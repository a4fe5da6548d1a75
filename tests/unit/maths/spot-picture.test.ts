import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOfSpot, spotPicture } from "../../../src/maths/spot-picture.ts";

describe("spotPicture", () => {
  it("is brightest where the spot is, and falls off as a bell", () => {
    const picture = spotPicture(3, 7, 1);
    expect(picture[3]).toBe(1);
    expect(picture[2]).toBeCloseTo(Math.exp(-0.5), 15);
    expect(picture[5]).toBeCloseTo(Math.exp(-2), 15);
  });
  it("can be read back: the mean place of the light is the place of the spot", () => {
    fc.assert(
      fc.property(fc.double({ min: 12, max: 20, noNaN: true }), (place) => {
        expect(placeOfSpot(spotPicture(place, 33, 1.5))).toBeCloseTo(place, 6);
      }),
    );
  });
});
