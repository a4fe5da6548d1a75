import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type TransformerShape, transformerSize } from "../../../src/maths/transformer-size.ts";
import { type Transformer, transformerSchema } from "../../../src/schemas/transformer.ts";

const rows = z.array(transformerSchema).parse(parse(readFileSync("content/data/transformers.yaml", "utf8")));

const shapeOf = ({ shape }: Transformer): TransformerShape => ({
  ...shape,
  keyValueHeads: shape["key-value-heads"],
  headWidth: shape["head-width"],
  positions: shape.positions === "learned" || shape.positions === "relative" ? shape.positions : "weightless",
});
const sizeOf = (id: string): number => {
  const row = rows.find((one) => one.id === id);
  return row ? transformerSize(shapeOf(row)) : Number.NaN;
};

describe("the published transformers", () => {
  it.each(rows.map((row) => [row.name, row] as const))(
    "%s has the total that its makers print, within one percent",
    (_, row) => {
      expect(Math.abs(transformerSize(shapeOf(row)) / row.parameters.value - 1)).toBeLessThan(0.01);
    },
  );

  it("are at least ten, of at least ten families of sizes", () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(new Set(rows.map(({ source }) => source)).size).toBeGreaterThanOrEqual(10);
  });

  it("agree to the last weight where makers print every digit and the formula leaves nothing out", () => {
    expect(sizeOf("pythia-1-4b")).toBe(1_414_647_808);
    expect(sizeOf("pythia-6-9b")).toBe(6_857_302_016);
    expect(sizeOf("pythia-12b")).toBe(11_846_072_320);
    expect(sizeOf("gemma-2b")).toBe(524_550_144 + 1_981_884_416);
    expect(sizeOf("gemma-7b")).toBe(786_825_216 + 7_751_248_896);
  });

  it("miss BLOOM by the one norm that the row names, and no more", () => {
    expect(176_247_271_424 - sizeOf("bloom-176b")).toBe(2 * 14_336);
  });
});
