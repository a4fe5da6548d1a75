import { describe, expect, it } from "vitest";
import { ratings, worked } from "../../../src/worked/reports-compared.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

describe("what the page on reports says of two raters", () => {
  it("works kappa out from the sums as printed", () => {
    expect(at("before.chance")).toBeCloseTo((17 * 15 + 9 * 10 + 4 * 5) / 900, 12);
    expect(at("before.kappa")).toBeCloseTo((19 / 30 - 365 / 900) / (1 - 365 / 900), 12);
    // The page prints both shares with three digits and kappa with two.
    expect((0.633 - 0.406) / (1 - 0.406)).toBeCloseTo(at("before.kappa"), 2);
  });
  it("judges the same statements twice, with disagreements between neighbors alone and fewer of them after talking", () => {
    for (const table of [ratings.before, ratings.after]) {
      expect(table.flat().reduce((sum, cell) => sum + cell, 0)).toBe(30);
      expect([table[0]?.[2], table[2]?.[0]]).toEqual([0, 0]);
    }
    expect(at("after.agreed")).toBeGreaterThan(at("before.agreed"));
    expect(at("after.kappa")).toBeGreaterThan(at("before.kappa"));
    expect(at("before.weighted")).toBeGreaterThan(at("before.kappa"));
  });
  it("misses every wrong statement less and less often", () => {
    expect(at("sample.missed.0")).toBeCloseTo(0.9 ** 10, 12);
    expect(at("sample.missed.2")).toBeLessThan(0.05);
    expect(at("sample.high.2")).toBeGreaterThan(0.1);
  });
});
