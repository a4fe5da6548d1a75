import { describe, expect, it } from "vitest";
import { valueAt } from "../../../src/book/worked-values.ts";
import { worked } from "../../../src/worked/sampling-and-decoding.ts";

const number = (path: string): number => {
  const value = valueAt(worked, path);
  if (typeof value !== "number") throw new RangeError(`Unexpected value at ${path}, expected a number.`);
  return value;
};

describe("what the chapter on sampling and decoding says in words", () => {
  it("holds for the searches", () => {
    expect(number("ferry.probability") / number("greedy.first.probability")).toBeGreaterThan(2);
    expect(number("beam.two")).toBeCloseTo(number("ferry.probability"), 12);
    expect(number("beam.sixteen")).toBeCloseTo(number("rain.probability"), 12);
  });
  it("holds for the three winners of length normalization", () => {
    const rows = ["rain", "ferry", "circles.five"];
    const winner = (column: string): string | undefined =>
      rows.toSorted((a, b) => number(`${b}.${column}`) - number(`${a}.${column}`))[0];
    expect([winner("log"), winner("middle"), winner("mean")]).toEqual(["rain", "ferry", "circles.five"]);
    expect(number("circles.five.mean")).toBeGreaterThan(-0.55);
  });
  it("holds for the measurements", () => {
    expect(100 - number("measured.t10.wellFormed")).toBeCloseTo(100 / 7, -1);
    expect(number("measured.t15.wellFormed")).toBeLessThan(50);
    expect(number("measured.t15.distinct")).toBeGreaterThan(70);
    expect(number("measured.p05.distinct")).toBeLessThan(2);
    expect(number("measured.p09.both")).toBeGreaterThan(number("measured.t10.both"));
  });
  it("holds for the penalty, which depends on the zero of the logits", () => {
    expect(number("penalty.up")).toBeLessThan(number("penalty.after") - 0.3);
  });
  it("holds for the calibrated temperature, where nothing diverges", () => {
    expect(number("calibration.two")).toBeCloseTo(0, 12);
    expect(number("calibration.three")).toBeGreaterThan(0);
  });
  it("holds for sums in another order", () => expect(number("order.difference")).not.toBe(0));
  it("holds for the trained model, whose errors a cut mends and a beam mends at the price of variety", () => {
    expect(number("trained.nucleus.grammatical")).toBeGreaterThan(number("trained.plain.grammatical") + 15);
    expect(Math.abs(number("trained.nucleus.distinct") - number("trained.plain.distinct"))).toBeLessThan(2);
    expect(Math.abs(number("trained.minP.grammatical") - number("trained.nucleus.grammatical"))).toBeLessThan(2);
    expect(number("trained.beam.distinct")).toBeLessThan(70);
    expect(number("trained.away.cool")).toBeLessThan(number("trained.away.plain"));
    expect(number("trained.away.plain")).toBeLessThan(number("trained.away.hot"));
  });
});
