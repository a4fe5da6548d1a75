import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draw as editStrength } from "../../../src/figures/edit-strength.ts";
import { draw as sharpOrClose } from "../../../src/figures/sharp-or-close.ts";
import { quantitiesSchema } from "../../../src/schemas/quantity.ts";
import { editAt, rowDecibels, rows, worked } from "../../../src/worked/images-and-design.ts";

const footprints = new URL("../../../content/data/footprints.yaml", import.meta.url);
const quantities = quantitiesSchema.parse(parse(readFileSync(footprints, "utf8")));
const quoted = (id: string): number => Number(quantities.find((row) => row.id === id)?.value);

const drawings: Readonly<Record<string, () => string>> = {
  "edit-strength": editStrength,
  "sharp-or-close": sharpOrClose,
};

describe("the figures of images and design", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("shows a mean that is closer than the drawn row, which has the pixels of the original", () => {
    expect(rowDecibels(rows.mean)).toBeGreaterThan(rowDecibels(rows.drawn));
    expect(rows.drawn.filter((pixel) => pixel === 1)).toHaveLength(rows.original.filter((pixel) => pixel === 1).length);
    expect(new Set(rows.mean).size).toBe(2);
  });

  it("trades what is kept for what is real: all and nothing at the weak end, half and the data's share at the strong one", () => {
    expect(editAt(0.02)).toEqual({ kept: 1, real: 0 });
    const { kept, real } = editAt(1);
    expect(kept).toBeCloseTo(0.5, 2);
    expect(real).toBeGreaterThan(0.94);
    expect(real).toBeLessThan(0.98);
  });

  it("compares the energy of pictures and texts as it is quoted", () => {
    expect(worked.energyTimes).toBeCloseTo(quoted("open-image-energy") / quoted("open-text-energy"), 10);
  });
});
