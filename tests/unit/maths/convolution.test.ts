import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convolution, convolutionOfPicture, receptiveField } from "../../../src/maths/convolution.ts";
import oracle from "../../oracles/convolution.json" with { type: "json" };

const numbers = (size: number) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size });

describe("a convolution", () => {
  it.each(oracle.lines)("agrees with SciPy along a line of $input.length", ({ input, kernel, output }) => {
    expect(convolution(input, kernel)).toHaveLength(output.length);
    convolution(input, kernel).forEach((y, i) => {
      expect(y).toBeCloseTo(output[i] ?? NaN, 12);
    });
  });

  it.each(oracle.pictures)("agrees with SciPy on a picture of $input.length rows", ({ input, kernel, output }) => {
    const ours = convolutionOfPicture(input, kernel);
    expect([ours.length, ours[0]?.length]).toEqual([output.length, output[0]?.length]);
    ours.flat().forEach((y, i) => {
      expect(y).toBeCloseTo(output.flat()[i] ?? NaN, 12);
    });
  });

  it("finds the two edges of a bar, by hand", () => {
    expect(convolution([0, 0, 1, 1, 1, 0], [-1, 1])).toEqual([0, 1, 0, 0, -1]);
  });

  it("of a shifted input is the shifted output", () => {
    fc.assert(
      fc.property(numbers(12), numbers(3), (input, kernel) => {
        const shifted = convolution([7, ...input], kernel);
        expect(shifted.slice(1)).toEqual(convolution(input, kernel));
      }),
    );
  });

  it("is linear in its input", () => {
    fc.assert(
      fc.property(numbers(8), numbers(8), numbers(3), (a, b, kernel) => {
        const sum = a.map((x, i) => x + 2 * (b[i] ?? 0));
        const [first, second] = [convolution(a, kernel), convolution(b, kernel)];
        expect(convolution(sum, kernel)).toEqual(first.map((x, i) => x + 2 * (second[i] ?? 0)));
      }),
    );
  });

  it("stacked four deep with three weights each sees nine inputs", () => {
    const once = (input: number[]): number[] => convolution(input, [1, 1, 1]);
    const reach = Array.from({ length: 9 }, (_, i) =>
      once(once(once(once(Array.from({ length: 9 }, (__, j) => +(i === j)))))),
    );
    expect(reach.every(([y = 0]) => y > 0)).toBe(true);
    expect(receptiveField(4, 3)).toBe(9);
    expect(receptiveField(0, 5)).toBe(1);
  });

  it("refuses a kernel that is empty or too large", () => {
    expect(() => convolution([1, 2], [])).toThrow(RangeError);
    expect(() => convolution([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => convolutionOfPicture([[1, 2]], [[1], [2]])).toThrow(RangeError);
    expect(() => convolutionOfPicture([[1, 2]], [])).toThrow(RangeError);
  });
});
