import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { arithmetic, cells, moneyRange, rangeText, sentence } from "../../../../src/labs/footprint/arithmetic.ts";
import { knobs, settleState } from "../../../../src/labs/footprint/knobs.ts";
import { depreciation, inputs, reportOf, view } from "../../../../src/labs/footprint/model.ts";
import { fromOutside, percentOf } from "../../../../src/labs/footprint/outside.ts";
import { stateOf } from "../../../../src/labs/footprint/reports.ts";
import { printedNumber } from "../../../../src/maths/printed-number.ts";
import { modelsSchema } from "../../../../src/schemas/model.ts";
import { quantitiesSchema } from "../../../../src/schemas/quantity.ts";
import { footprintPrices, footprintReports, footprintSpreads } from "../../../../src/tags/lab-presets/footprint.ts";
import { hostile } from "../hostile.ts";

const read = (file: string): unknown => parse(readFileSync(`content/data/${file}.yaml`, "utf8"));
const quantities = new Map(
  ["footprints", "scaling"].flatMap((file) =>
    quantitiesSchema.parse(read(file)).map((row) => [`${file}.${row.id}`, row] as const),
  ),
);
const reports = footprintReports(quantities, new Map());
const spreads = footprintSpreads(quantities, new Map());
const prices = footprintPrices(quantities, modelsSchema.parse(read("models")), new Map());
const outsideOf = (state: Readonly<Record<string, unknown>>) => view({ ...state, ...fromOutside(spreads) });
const report = (id: string) => {
  const found = reports.find((one) => one.id === id);
  if (!found) throw new Error(`no report ${id}`);
  return found;
};
const quoted = (id: string): number => Number(quantities.get(`footprints.${id}`)?.value);

describe("reports of the footprint lab", () => {
  it("are eleven", () => {
    expect(reports).toHaveLength(11);
  });

  it.each(reports.map((one) => [one.id, one] as const))(
    "agree with what is printed, within the digits that are printed: %s",
    (_, one) => {
      const now = view(one.state);
      for (const [range, value] of [
        [now.energy, one.energy],
        [now.carbon, one.carbon],
      ] as const) {
        const { low, high } = printedNumber(String(value));
        expect(range.low).toBeLessThanOrEqual(high);
        expect(range.high).toBeGreaterThanOrEqual(low);
        // The range says something: its ends are close.
        expect(range.high / range.low).toBeLessThan(1.07);
      }
    },
  );

  it("are found again by their values", () => {
    for (const one of reports) expect(reportOf(reports, settleState(one.state))?.id).toBe(one.id);
    expect(reportOf(reports, settleState({ hours: 123 }))).toBeUndefined();
  });

  it("leave open what their last digit leaves open", () => {
    const state = stateOf({
      hours: { text: "14.8", times: 240_000 },
      watts: { text: "330" },
      overhead: { text: "1.10" },
      grid: { text: "0.429", times: 1000 },
    });
    expect(state).toMatchObject({
      "hours-off": 0.4,
      "watts-off": 0.2,
      "overhead-off": 0.5,
      "grid-off": 0.2,
      grid: 429,
    });
    expect(state["hours"]).toBeCloseTo(3_552_000, 6);
  });
});

describe("the footprint lab", () => {
  it("begins with GPT-3 as it is accounted for: 1,289 MWh and 553 t where 1,287 and 552.1 are printed", () => {
    const now = view({});
    expect(reportOf(reports, now.state)?.id).toBe("gpt-3");
    expect(now.energy.value).toBeCloseTo(1289.4, 1);
    expect(now.carbon.value).toBeCloseTo(553.1, 1);
    expect([report("gpt-3").energy, report("gpt-3").carbon]).toEqual([1287, 552.1]);
  });

  it("keeps what its prediction and tasks promise", () => {
    const moved = view({ ...report("gpt-3").state, grid: quoted("bloom-grid") });
    expect(Math.abs(moved.carbon.value - 75)).toBeLessThan(5);
    const [bloom, llama] = [report("bloom"), report("llama-65b")].map(({ state }) => view(state));
    expect((bloom?.state.hours ?? 0) / (llama?.state.hours ?? 1)).toBeCloseTo(1.06, 2);
    expect((llama?.carbon.value ?? 0) / (bloom?.carbon.value ?? 1)).toBeCloseTo(7, 0);
    const outside = outsideOf(report("gpt-3").state);
    expect(outside.spread).toBeGreaterThan(4);
    expect(outside.spread).toBeLessThan(5);
    const doubts = Object.values(outside.doubts).reduce((sum, one) => sum + one, 0);
    expect(outside.doubts.grid / doubts).toBeCloseTo(2 / 3, 1);
    expect(quoted("bloom-life-cycle-carbon") / quoted("bloom-dynamic-carbon")).toBeCloseTo(2, 0);
  });

  it("takes its ranges from outside from rows of the data file: each covers all values that were compared", () => {
    expect(spreads.map(({ id }) => id)).toEqual(["watts-off", "overhead-off", "grid-off", "price-off"]);
    expect(spreads.map(percentOf)).toEqual([11.8, 19.2, 46.2, 14.3]);
    const powers = ["t5-11b", "meena", "gshard-600b", "switch-transformer"];
    // One kind of device indeed.
    for (const id of powers) expect(quantities.get(`footprints.${id}-chips`)?.unit).toBe("TPU v3 chips");
    for (const one of spreads) {
      const middle = (one.least + one.most) / 2;
      const share = percentOf(one) / 100;
      expect(middle * (1 - share)).toBeLessThanOrEqual(one.least);
      expect(middle * (1 + share)).toBeGreaterThanOrEqual(one.most);
      expect(one.sources.length).toBeGreaterThan(0);
    }
    for (const id of powers) {
      const [watts, power] = [spreads[0], quoted(`${id}-power`)];
      expect(power >= (watts?.least ?? Infinity) && power <= (watts?.most ?? 0)).toBe(true);
    }
  });

  it.each(prices.map((one) => [one.id, one] as const))(
    "has rents that give the cost of their account: %s",
    (_, one) => {
      const { rented, price } = view({
        hours: one.hours,
        "hours-off": one.hoursOff,
        price: one.price,
        "price-off": one.off,
      });
      expect(price.value).toBe(one.price);
      // As many digits as the account has: 4.6 million, 5.576 million, 694,444.
      const unit = one.cost % 100_000 === 0 ? 100_000 : one.cost % 1000 === 0 ? 1000 : 1;
      expect(rented.low).toBeLessThanOrEqual(one.cost + unit / 2);
      expect(rented.high).toBeGreaterThanOrEqual(one.cost - unit / 2);
      expect(rented.high / rented.low).toBeLessThan(1.05);
    },
  );

  it("costs what its words say: 5.3 million rented, 1.4 million owned, most of it lost in value", () => {
    const now = view({});
    expect(now.rented.value).toBe(3_552_000 * 1.5);
    expect(now.owned.value / 1e6).toBeCloseTo(1.4, 1);
    const lost = view({ electricity: 0 }).owned.value;
    expect(lost / now.owned.value).toBeGreaterThan(0.85);
    expect(depreciation).toBe(quoted("chip-depreciation"));
    const doubled = view({ value: 20_000 }).owned.value - now.owned.value;
    const dearer = view({ electricity: 0.3 }).owned.value - now.owned.value;
    expect(doubled).toBeGreaterThan(4 * dearer);
    expect(arithmetic(now, "rented", 1)).toBe("3,552,000 h × US$ 1.50 an hour = US$ 5.33 million");
    expect(arithmetic(now, "owned", 1)).toContain("× 0.14 ln 10 = US$ ");
    expect(arithmetic(now, "owned", 1)).toContain("1,289 MWh × US$ 0.10 per kWh = US$ 129,000");
    expect(sentence(now)).toContain("rented for US$ 5.31 to 5.35 million");
    expect(moneyRange({ low: 900_000, high: 1_100_000 })).toBe("900,000 to 1.10 million");
    expect(moneyRange({ low: 0, high: 0 })).toBe("0");
  });

  it("knows a report by its own knobs: another rent is still that run", () => {
    expect(reportOf(reports, settleState({ ...report("bloom").state, price: 3 }))?.id).toBe("bloom");
    expect(reportOf(reports, settleState({ ...report("bloom").state, grid: 58 }))).toBeUndefined();
  });

  it("opens the arithmetic behind its numbers", () => {
    const now = view({});
    expect(arithmetic(now, "energy", 1)).toBe("3,552,000 h × 330.0 W × 1.100 = 1,289 MWh");
    expect(arithmetic(now, "carbon", 1)).toContain("1,289 MWh × 429.0 g per kWh = 553.1 t");
    expect(arithmetic(now, "watts", 2)).toBe("330.0 × (1 + 0.2 %) = 330.7");
    expect(arithmetic(view({ overhead: 1.05, "overhead-off": 20 }), "overhead", 0)).toContain(
      "= 1.000, but never below 1",
    );
    expect(rangeText({ low: 5, high: 5 })).toBe("5.00");
    expect(sentence(view({ grid: 0, "grid-off": 50 }))).toContain("0 t of CO₂ equivalents");
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [knob.id, fc.oneof(hostile, fc.double({ min: knob.min, max: knob.max, noNaN: true }))]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: values lie between their ends, doubts add up to the spread", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        for (const knob of knobs) expect(state[knob.id] >= knob.min && state[knob.id] <= knob.max).toBe(true);
        const now = view(given);
        for (const { low, value, high } of [
          now.energy,
          now.carbon,
          now.rented,
          now.owned,
          ...inputs.map(({ id }) => now.ranges[id]),
        ]) {
          expect([low, value, high].every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
          expect(low).toBeLessThanOrEqual(value * (1 + 1e-12));
          expect(value).toBeLessThanOrEqual(high * (1 + 1e-12));
        }
        const doubts = inputs.reduce((sum, { id }) => sum + now.doubts[id], 0);
        if (now.spread !== undefined) expect(Math.abs(Math.log(now.spread) - doubts)).toBeLessThan(1e-9);
        const names = [...inputs.map(({ id }) => id), "energy", "carbon", "rented", "owned"];
        const words = names.flatMap((id) => [
          ...cells(now, id),
          ...[0, 1, 2].map((column) => arithmetic(now, id, column)),
        ]);
        const all = [...words, sentence(now), rangeText(now.carbon)];
        expect(all.every((text) => text.length > 0)).toBe(true);
        expect(all.join("\n")).not.toMatch(/NaN|undefined|Infinity|∞|–/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
