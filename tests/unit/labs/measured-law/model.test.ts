import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { arithmetic, missText, sentence } from "../../../../src/labs/measured-law/arithmetic.ts";
import { knobs, settleState } from "../../../../src/labs/measured-law/knobs.ts";
import { curveOf, view } from "../../../../src/labs/measured-law/model.ts";
import { fitFreely } from "../../../../src/maths/known-floor-fit.ts";
import { scalingLaw } from "../../../../src/maths/scaling-law.ts";
import { measuredTrainings } from "../../../../src/tags/lab-presets/measured-law.ts";
import { hostile } from "../hostile.ts";

const measured = measuredTrainings();
const { fits, forecast, fitsWithoutLeastText } = summaryOf("scaling");
const missOf = (given: Readonly<Record<string, unknown>>): number => {
  const cell = view(given, measured).cells.at(-1);
  return (cell?.measured ?? Number.NaN) / (cell?.expected ?? Number.NaN) - 1;
};

const states = fc.record(
  Object.fromEntries(
    knobs.map(({ id, options }) => [id, fc.oneof(hostile, fc.constantFrom(...options.map(({ value }) => value)))]),
  ),
  { requiredKeys: [] },
);

describe("the lab of our measured law", () => {
  it("finds for all runs what the experiment found, in each of the three ways", () => {
    for (const [fit, { law }] of [
      ["above", fits.excess],
      ["loss", fits.knownFloor],
      ["free", fits.freeFloor],
    ] as const) {
      const found = view({ fit }, measured).law;
      expect(found.parameterExponent).toBeCloseTo(law.parameterExponent, 2);
      expect(found.dataExponent).toBeCloseTo(law.dataExponent, 2);
      expect(found.irreducible).toBeCloseTo(law.irreducible, 3);
    }
    expect(view({ count: "withoutEmbedding" }, measured).law.parameterExponent).toBeCloseTo(
      fits.withoutEmbedding.law.parameterExponent,
      2,
    );
    expect(view({ least: "1" }, measured).law.dataExponent).toBeCloseTo(
      fitsWithoutLeastText.excess.law.dataExponent,
      2,
    );
  });

  it("keeps what its tasks promise", () => {
    const free = view({ fit: "free" }, measured);
    expect(free.law.irreducible).toBeGreaterThan(free.lowest);
    expect(free.lowest).toBeGreaterThan(free.floor);
    const told = forecast.cells.at(-1);
    expect(missOf({ most: "1" })).toBeCloseTo((told?.measured ?? 0) / (told?.expected ?? 1) - 1, 1);
    expect(missOf({ most: "3" })).toBeGreaterThan(missOf({ most: "1" }));
    const fewer = view({ least: "1" }, measured).law;
    expect(fewer.parameterExponent).toBeGreaterThan(fits.excess.cells?.parameterExponent.high ?? Number.NaN);
    expect(fewer.dataExponent).toBeLessThan(fits.excess.cells?.dataExponent.low ?? Number.NaN);
    const [all, without] = [view({}, measured), view({ count: "withoutEmbedding" }, measured)];
    expect(without.law.parameterExponent / all.law.parameterExponent).toBeLessThan(0.7);
  });

  it("finds from its warm start the lowest point that many cold starts find", () => {
    for (const given of [
      { least: "1" },
      { most: "2" },
      { least: "2", most: "3" },
      { least: "1", count: "withoutEmbedding" },
    ]) {
      const now = view({ ...given, fit: "free" }, measured);
      const count = "count" in given ? "withoutEmbedding" : "parameters";
      const runs = measured.cells
        .filter((_, index) => now.cells[index]?.used)
        .flatMap((cell) =>
          cell.excess.map((excess) => ({
            parameters: cell[count],
            tokens: cell.tokens,
            loss: measured.floor + excess,
          })),
        );
      const cold = fitFreely(runs);
      for (const { parameters, tokens } of runs)
        expect(scalingLaw(now.law, parameters, tokens) / scalingLaw(cold, parameters, tokens)).toBeCloseTo(1, 3);
    }
  }, 120_000);

  it("leaves out what it is asked to, and shows it still", () => {
    const { cells, runs } = view({ least: "2", most: "3" }, measured);
    expect(cells).toHaveLength(35);
    expect(cells.filter(({ used }) => used)).toHaveLength(12);
    expect(runs).toBe(36);
  });

  it("opens numbers whose parts give them", () => {
    const now = view({}, measured);
    const [cell] = now.cells;
    if (!cell) throw new Error("there are cells");
    expect(arithmetic(now, cell, 0)).toContain(`mean of ${cell.seeds} seeds`);
    expect(arithmetic(now, cell, 1)).toMatch(/= 0\.000 \+ .* \+ /);
    expect(arithmetic(now, { ...cell, used: false }, 2)).toContain("has not seen");
    expect(missText({ ...cell, measured: 1, expected: 1 })).toBe("0 %");
    expect(sentence(view({ fit: "free" }, measured))).toContain("where the truth is 1.802");
  });

  it("draws falling curves", () => {
    for (const tokens of measured.cells.map((cell) => cell.tokens)) {
      const heights = curveOf(view({}, measured), tokens).map(([, height]) => height);
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    }
  });

  it("turns 5,000 hostile states into states that fit, and the fits of all states are finite", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        for (const { id, options } of knobs) expect(options.map(({ value }): string => value)).toContain(state[id]);
      }),
      { numRuns: 5000 },
    );
    for (const fit of ["above", "loss", "free"])
      for (const least of ["0", "1", "2"])
        for (const most of ["0", "1", "2", "3"])
          for (const count of ["parameters", "withoutEmbedding"]) {
            const { law, cells } = view({ fit, least, most, count }, measured);
            expect(Object.values(law).every(Number.isFinite)).toBe(true);
            expect(cells.every(({ expected }) => Number.isFinite(expected))).toBe(true);
          }
  }, 120_000);
});
