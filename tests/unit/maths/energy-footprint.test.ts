import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  embodiedCarbon,
  energyFootprint,
  type Interval,
  middle,
  waterUse,
} from "../../../src/maths/energy-footprint.ts";
import { quantitiesSchema } from "../../../src/schemas/quantity.ts";
import oracle from "../../oracles/energy-footprint.json" with { type: "json" };

const rows = quantitiesSchema.parse(parse(readFileSync("content/data/footprints.yaml", "utf8")));
const quoted = (id: string): number => {
  const value = rows.find((row) => row.id === id)?.value;
  if (typeof value !== "number") throw new Error(`Unexpected row ${id}, expected a number.`);
  return value;
};
/** All that a number as printed can stand for: half a unit of its last digit to both sides. */
const printed = (value: number): Interval => {
  const half = 10 ** -(String(value).split(".")[1]?.length ?? 0) / 2;
  return { low: value - half, high: value + half };
};
const overlaps = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

describe("published footprints", () => {
  const table = ["evolved-transformer", "t5-11b", "meena", "gshard-600b", "switch-transformer", "gpt-3"] as const;
  it.each(table)("follow from their inputs within the digits that Patterson et al. print: %s", (model) => {
    const days = printed(quoted(`${model}-days`));
    const chips = quoted(`${model}-chips`);
    const { energy, carbon } = energyFootprint({
      acceleratorHours: { low: days.low * 24 * chips, high: days.high * 24 * chips },
      watts: printed(quoted(`${model}-power`)),
      overhead: { low: quoted(`${model}-pue`) - 0.005, high: quoted(`${model}-pue`) + 0.005 },
      intensity: printed(quoted(`${model}-grid`)),
    });
    expect(overlaps(energy, printed(quoted(`${model}-energy`)))).toBe(true);
    expect(overlaps(carbon, printed(quoted(`${model}-carbon`)))).toBe(true);
    expect(energy.high / energy.low).toBeLessThan(1.15);
  });

  it("are exact for GPT-3 when its days are computed from operations and rate, as it seems they were", () => {
    const acceleratorHours = 3.14e23 / (24.6e12 * 3600);
    const { energy, carbon } = energyFootprint({ acceleratorHours, watts: 330, overhead: 1.1, intensity: 0.429 });
    expect(energy.low.toFixed(0)).toBe("1287");
    expect(carbon.low.toFixed(1)).toBe("552.1");
  });

  it.each(["7b", "13b", "33b", "65b"])("are hours times rated power times 1.1 for LLaMA %s", (size) => {
    const use = { acceleratorHours: quoted(`llama-${size}-hours`), watts: 400, overhead: 1.1, intensity: 0.385 };
    const { energy, carbon } = energyFootprint(use);
    expect(Math.abs(energy.low - quoted(`llama-${size}-energy`))).toBeLessThanOrEqual(1);
    expect(Math.abs(carbon.low - quoted(`llama-${size}-carbon`))).toBeLessThanOrEqual(1);
  });

  it("are hours times rated power without overhead for BLOOM, and embodied carbon by hours of life", () => {
    const hours = quoted("bloom-hours");
    const { energy, carbon } = energyFootprint({ acceleratorHours: hours, watts: 400, overhead: 1, intensity: 0.057 });
    expect(energy.low).toBeCloseTo(quoted("bloom-energy"), 2);
    expect(carbon.low).toBeCloseTo(quoted("bloom-dynamic-carbon"), 2);
    const embodied = embodiedCarbon(150, hours, 6, 0.85) + embodiedCarbon(2500, hours / 8, 6, 0.85);
    expect(embodied).toBeCloseTo(quoted("bloom-embodied-carbon"), 1);
  });

  it("have one factor from GPU hours to emissions for all of Llama 2", () => {
    const factor = (size: string): number =>
      quoted(`llama-2-${size}-carbon`) / (quoted(`llama-2-${size}-hours`) * 400e-6);
    for (const size of ["7b", "13b", "70b"]) expect(factor(size)).toBeCloseTo(1.1 * 0.385, 3);
  });
});

describe("energyFootprint", () => {
  it("agrees with a sum over hours", () => {
    for (const { energy, carbon, ...use } of oracle.cases) {
      const found = energyFootprint(use);
      expect(found.energy.low / energy).toBeCloseTo(1, 9);
      expect(found.carbon.high / carbon).toBeCloseTo(1, 9);
    }
  });

  it("contains what any inputs inside their ends give", () => {
    const ends = (min: number, max: number) =>
      fc
        .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
        .map(([a, b]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        ends(0, 1e8),
        ends(0, 1000),
        ends(1, 2),
        ends(0, 1),
        share,
        (acceleratorHours, watts, overhead, intensity, at) => {
          const inside = (i: Interval): number => i.low + at * (i.high - i.low);
          const whole = energyFootprint({ acceleratorHours, watts, overhead, intensity });
          const one = energyFootprint({
            acceleratorHours: inside(acceleratorHours),
            watts: inside(watts),
            overhead: inside(overhead),
            intensity: inside(intensity),
          });
          for (const kind of ["energy", "carbon"] as const) {
            expect(one[kind].low).toBeGreaterThanOrEqual(whole[kind].low * (1 - 1e-9));
            expect(one[kind].high).toBeLessThanOrEqual(whole[kind].high * (1 + 1e-9) + 1e-12);
          }
        },
      ),
    );
  });

  it("is, by hand, a megawatt hour for a thousand hours of a kilowatt, and half a ton at half a kilogram", () => {
    const { energy, carbon } = energyFootprint({ acceleratorHours: 1000, watts: 1000, overhead: 1, intensity: 0.5 });
    expect([energy, carbon]).toEqual([
      { low: 1, high: 1 },
      { low: 0.5, high: 0.5 },
    ]);
    expect(middle({ low: 2, high: 8 })).toBe(4);
    expect(waterUse(1.2, 1.2, 1, 3)).toBeCloseTo(4.6, 12);
  });

  it("refuses an overhead below one, turned ends, and devices without a life", () => {
    const use = { acceleratorHours: 1, watts: 1, overhead: 1, intensity: 1 };
    expect(() => energyFootprint({ ...use, overhead: 0.9 })).toThrow("Unexpected overhead from 0.9 to 0.9");
    expect(() => energyFootprint({ ...use, watts: { low: 2, high: 1 } })).toThrow(RangeError);
    expect(() => embodiedCarbon(1, 1, 0, 1)).toThrow(RangeError);
  });
});
