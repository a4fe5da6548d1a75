import { describe, expect, it } from "vitest";
import { descend, robustSum } from "../../../src/maths/robust-least-squares.ts";

describe("descend", () => {
  it("finds the line through points, as the normal equations give it by hand", () => {
    // y = 1, 3, 4 at x = 0, 1, 2: slope 3/2, intercept 7/6
    const residuals = ([a = 0, b = 0]: readonly number[]): number[] => [a - 1, a + b - 3, a + 2 * b - 4];
    const { at } = descend(residuals, [0, 0], 1e9);
    expect(at[0]).toBeCloseTo(7 / 6, 6);
    expect(at[1]).toBeCloseTo(3 / 2, 6);
  });
  it("is not pulled away by one wild point when delta is small", () => {
    const ys = [1, 1, 1, 1, 100];
    const mean = (delta: number): number => descend(([a = 0]) => ys.map((y) => a - y), [0], delta).at[0] ?? 0;
    expect(mean(1e9)).toBeCloseTo(20.8, 6);
    expect(mean(1e-3)).toBeLessThan(1.01);
  });
  it("never ends higher than it began", () => {
    const residuals = ([a = 0]: readonly number[]): number[] => [Math.exp(a) - 2, a * a - 1];
    expect(descend(residuals, [3], 0.1).sum).toBeLessThan(robustSum(residuals([3]), 0.1));
  });
});
