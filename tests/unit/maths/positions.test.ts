import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot } from "../../../src/maths/matrix.ts";
import { linearBias, pairFrequencies, rotaryPosition, sinusoidalPosition } from "../../../src/maths/positions.ts";
import oracle from "../../oracles/transformer-block.json" with { type: "json" };

const pair = fc.integer({ min: 1, max: 6 }).chain((half) => {
  const vector = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 * half, maxLength: 2 * half });
  return fc.tuple(vector, vector);
});
const position = fc.integer({ min: 0, max: 5000 });

describe("rotary positions", () => {
  it.each(oracle.rotary)("agree with complex numbers at position $position", ({ vector, position, base, turned }) => {
    rotaryPosition(vector, position, base).forEach((value, i) => {
      expect(value).toBeCloseTo(turned[i] ?? NaN, 10);
    });
  });

  it("keep lengths, and make a dot product depend on the offset alone", () => {
    fc.assert(
      fc.property(pair, position, position, position, ([q, k], i, j, shift) => {
        const turned = rotaryPosition(q, i);
        expect(dot(turned, turned)).toBeCloseTo(dot(q, q), 6);
        const here = dot(turned, rotaryPosition(k, j));
        expect(dot(rotaryPosition(q, i + shift), rotaryPosition(k, j + shift))).toBeCloseTo(here, 6);
      }),
    );
  });

  it("turn the first pair by one radian a step, by hand", () => {
    const [x, y] = rotaryPosition([1, 0], 1);
    expect(x).toBeCloseTo(Math.cos(1), 14);
    expect(y).toBeCloseTo(Math.sin(1), 14);
    expect(() => rotaryPosition([1, 2, 3], 1)).toThrow(RangeError);
  });
});

describe("sinusoidal positions", () => {
  it.each(oracle.sinusoidal)("agree with NumPy at position $position", ({ position, width, vector }) => {
    sinusoidalPosition(position, width).forEach((value, i) => {
      expect(value).toBeCloseTo(vector[i] ?? NaN, 12);
    });
  });

  it("have a dot product that depends on the offset alone, largest at offset 0", () => {
    fc.assert(
      fc.property(position, position, (i, offset) => {
        const product = dot(sinusoidalPosition(i, 16), sinusoidalPosition(i + offset, 16));
        expect(product).toBeCloseTo(dot(sinusoidalPosition(0, 16), sinusoidalPosition(offset, 16)), 8);
        expect(product).toBeLessThanOrEqual(8 + 1e-9);
      }),
    );
  });

  it("turn slower from pair to pair, and refuse an odd width", () => {
    expect(pairFrequencies(4)).toEqual([1, 0.01]);
    expect(() => sinusoidalPosition(0, 3)).toThrow(RangeError);
  });
});

describe("linear biases", () => {
  it("fall by the slopes 1/2, 1/4 ... 1/256 of eight heads, and forbid what comes later", () => {
    const masks = linearBias(3, 8);
    expect(masks.map((mask) => -(mask[1]?.[0] ?? 0))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => 2 ** -i));
    expect(masks[0]).toEqual([
      [0, -Infinity, -Infinity],
      [-0.5, 0, -Infinity],
      [-1, -0.5, 0],
    ]);
    expect(() => linearBias(3, 6)).toThrow(RangeError);
  });
});
