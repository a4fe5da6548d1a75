import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnShape, shapeNames, shapeSide } from "../../../src/maths/drawn-shapes.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (picture: Float64Array, column: number, row: number): number => picture[row * shapeSide + column] ?? NaN;
/** Mean place of the light, in pixels from the top left. */
const middleOf = (picture: Float64Array): [number, number] => {
  const light = picture.reduce((sum, pixel) => sum + pixel, 0);
  const mean = (place: (i: number) => number): number =>
    picture.reduce((sum, pixel, i) => sum + pixel * place(i), 0) / light;
  return [mean((i) => i % shapeSide), mean((i) => Math.floor(i / shapeSide))];
};

describe("drawn shapes", () => {
  it("place a disc by its two causes: further right, further up", () => {
    for (const [right, up] of [
      [0.5, 0.5],
      [0, 1],
      [0.8, 0.3],
    ] as const) {
      const [x, y] = middleOf(drawnShape("disc", right, up));
      expect(x).toBeCloseTo(4.5 + 5.4 * (right - 0.5), 1);
      expect(y).toBeCloseTo(4.5 - 5.4 * (up - 0.5), 1);
    }
  });

  it("keep the whole disc inside: its light is the area of a circle of radius 1.9", () => {
    fc.assert(
      fc.property(share, share, (right, up) => {
        const light = drawnShape("disc", right, up).reduce((sum, pixel) => sum + pixel, 0);
        expect(Math.abs(light - Math.PI * 1.9 ** 2)).toBeLessThan(0.8);
      }),
    );
  });

  it("lay a bar level at angle 0 and upright after half of the half turn", () => {
    const [level, upright] = [drawnShape("bar", 0, 0.5), drawnShape("bar", 0.5, 0.5)];
    for (let i = 0; i < shapeSide; i++) {
      expect(at(level, i, 4)).toBeGreaterThan(0.8);
      expect(at(level, i, 0)).toBe(0);
      expect(at(upright, 4, i)).toBeCloseTo(at(level, i, 4), 9);
    }
    const turned = drawnShape("bar", 1, 0.5);
    expect(Math.max(...turned.map((pixel, i) => Math.abs(pixel - (level[i] ?? NaN))))).toBeLessThan(1e-9);
  });

  it("give a ring one cause only: the second number is not seen", () => {
    expect(drawnShape("ring", 0.4, 0)).toEqual(drawnShape("ring", 0.4, 1));
    const light = (size: number): number => drawnShape("ring", size, 0).reduce((sum, pixel) => sum + pixel, 0);
    expect(light(0.9)).toBeGreaterThan(2 * light(0.2));
  });

  it("have pixels from 0 to 1, and change evenly with their causes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapeNames), share, share, (name, first, second) => {
        const picture = drawnShape(name, first, second);
        expect(picture).toHaveLength(shapeSide ** 2);
        expect(picture.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
        const near = drawnShape(name, first + 0.001, second - 0.001);
        expect(Math.max(...near.map((pixel, i) => Math.abs(pixel - (picture[i] ?? NaN))))).toBeLessThan(0.03);
      }),
    );
  });
});
