import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  growth,
  quantities,
  records,
  settleState,
  sixND,
  tenLargest,
  view,
} from "../../../../src/labs/models-through-time/model.ts";
import { type Figure, isFirm, type Row, statuses, yearOf } from "../../../../src/labs/models-through-time/row.ts";
import { modelsSchema } from "../../../../src/schemas/model.ts";
import { modelRows } from "../../../../src/tags/lab-presets/models-through-time.ts";
import { hostile } from "../hostile.ts";

const rows = modelRows(modelsSchema.parse(parse(readFileSync("content/data/models.yaml", "utf8"))), new Map());
const of = (id: string): Row => {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`Unexpected absence of ${id}, expected it in models.yaml.`);
  return row;
};
const figure = (value: number, status: Figure["status"] = "reported"): Figure => ({
  value,
  status,
  source: { label: "Gauss 1809", href: "/bibliography/#gauss1809theoria", locator: "table 1" },
});
const row = (id: string, date: string, numbers: Partial<Row>): Row => ({
  id,
  name: id,
  maker: "somebody",
  date,
  family: "decoder",
  openness: "open-weights",
  ...numbers,
});

describe("the lab of models through time", () => {
  it("forms 6ND from what works on a token, and calls it no better than what goes in", () => {
    const dense = row("dense", "2020-05", {
      parameters: figure(175e9),
      tokens: figure(300e9),
      compute: figure(3.15e23),
    });
    expect(sixND(dense)).toMatchObject({ flop: 3.15e23, status: "reported", ratio: 1 });
    const mixture = row("mixture", "2024-12", {
      ...dense,
      active: figure(37e9, "derived"),
      tokens: figure(1e12, "rumored"),
    });
    expect(sixND(mixture)).toMatchObject({ parameters: 37e9, flop: 6 * 37e9 * 1e12, status: "rumored" });
    expect(sixND(row("silent", "2024-12", { parameters: figure(1e9) }))).toBeUndefined();
  });

  it("agrees with every row whose compute is said to be 6ND, within a percent", () => {
    const products = rows.filter(
      ({ compute }) => compute && /^6 x (active )?parameters x tokens/.test(compute.source.locator),
    );
    expect(products.length).toBeGreaterThan(10);
    for (const one of products) expect(Math.abs((sixND(one)?.ratio ?? 0) - 1)).toBeLessThan(0.01);
  });

  it("keeps what its page promises of T5 and OPT", () => {
    expect(sixND(of("t5-11b"))?.ratio).toBeCloseTo(0.5, 1);
    expect(sixND(of("opt-175b"))?.ratio ?? 0).toBeGreaterThan(1.3);
    expect(growth(of("gpt-3"), of("grok-4"), "compute")?.ratio ?? 0).toBeGreaterThan(1000);
    expect(growth(of("gpt-3"), of("llama-3-8b"), "parameters")?.ratio ?? 1).toBeLessThan(0.1);
    expect(growth(of("gpt-3"), of("llama-3-8b"), "tokens")?.ratio ?? 1).toBe(50);
  });

  it("measures growth by hand: fourfold in two years is twofold a year, a doubling every twelve months", () => {
    const [a, b] = [row("a", "2020-01", { tokens: figure(1e9) }), row("b", "2022-01", { tokens: figure(4e9) })];
    expect(growth(b, a, "tokens")).toMatchObject({ ratio: 4, years: 2, perYear: 2, doubling: 12 });
    expect(growth(a, b, "compute")).toBeUndefined();
    const same = row("same", "2020-01", { tokens: figure(2e9) });
    expect(growth(a, same, "tokens")).toMatchObject({ ratio: 2, perYear: undefined, doubling: undefined });
    expect(growth(a, row("less", "2021-01", { tokens: figure(5e8) }), "tokens")?.doubling).toBeUndefined();
  });

  it("counts the ten largest runs and those whose makers state them", () => {
    const { rows: largest, firm } = tenLargest(rows);
    expect(largest).toHaveLength(10);
    const rest = rows.filter((one) => one.compute && !largest.includes(one)).map(({ compute }) => compute?.value ?? 0);
    expect(Math.min(...largest.map(({ compute }) => compute?.value ?? 0))).toBeGreaterThanOrEqual(Math.max(...rest));
    expect(firm.every(({ compute }) => compute && isFirm(compute))).toBe(true);
    expect(firm.length).toBeLessThan(10);
  });

  it("shows GPT-3 at first, and the records of each time in order", () => {
    const now = view(rows, {});
    expect(now.chosen?.name).toContain("GPT-3");
    const values = records(now.points).map(({ figure: { value } }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(now.points.length + now.silent.length).toBe(rows.filter((one) => yearOf(one) >= 2017).length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  const value = fc.double({ min: 1e3, max: 1e28, noNaN: true });
  const someFigure = fc.option(
    fc.tuple(value, fc.constantFrom(...statuses)).map(([size, status]) => figure(size, status)),
    { nil: undefined },
  );
  const someRow = fc
    .record({
      year: fc.integer({ min: 1950, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      openness: fc.constantFrom("open-source", "open-weights", "api", "closed"),
      parameters: someFigure,
      active: someFigure,
      tokens: someFigure,
      compute: someFigure,
    })
    .map(({ year, month, ...rest }) => ({ ...rest, date: `${year}-${String(month).padStart(2, "0")}` }));
  const someRows = fc
    .array(someRow, { maxLength: 12 })
    .map((list) => list.map((rest, index): Row => row(`model-${index}`, rest.date, rest)));
  const ids = fc.oneof(
    hostile,
    fc.nat(12).map((index) => `model-${index}`),
  );
  const states = fc.record(
    {
      quantity: fc.oneof(hostile, fc.constantFrom(...quantities)),
      weights: fc.oneof(hostile, fc.constantFrom("all", "open", "closed")),
      firm: fc.oneof(hostile, fc.boolean()),
      from: fc.oneof(hostile, fc.integer({ min: 1900, max: 2100 })),
      model: ids,
      against: ids,
    },
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states and made-up rows: every point lies in the picture, counts add up", () => {
    fc.assert(
      fc.property(someRows, states, (given, state) => {
        const now = view(given, state);
        const { from, firm } = settleState(state);
        const [low, high] = now.domain;
        expect(low > 0 && high > low && Number.isFinite(high)).toBe(true);
        expect(now.years[1]).toBeGreaterThan(now.years[0]);
        expect(statuses.reduce((sum, status) => sum + now.counts[status], 0)).toBe(now.points.length);
        for (const { row: one, figure: shown, year } of now.points) {
          expect(shown).toBe(one[now.quantity]);
          expect(shown.value >= low * (1 - 1e-9) && shown.value <= high * (1 + 1e-9)).toBe(true);
          expect(year >= from && year <= now.years[1]).toBe(true);
          if (firm) expect(isFirm(shown)).toBe(true);
          if (now.quantity === "parameters" && one.active)
            expect(one.active.value).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        }
        for (const { row: one } of now.silent) expect(one[now.quantity]).toBeUndefined();
        if (now.chosen) expect(given).toContain(now.chosen);
        if (now.against) expect(now.against).not.toBe(now.chosen);
        for (const one of given) {
          const product = sixND(one);
          if (product) expect(product.flop > 0 && Number.isFinite(product.flop)).toBe(true);
        }
        const grown = now.chosen && now.against && growth(now.chosen, now.against, now.quantity);
        if (grown) {
          expect(grown.ratio > 0 && Number.isFinite(grown.ratio) && grown.years >= 0).toBe(true);
          if (grown.doubling !== undefined) expect(grown.doubling).toBeGreaterThan(0);
        }
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});
