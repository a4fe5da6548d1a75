import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { formulaFaces } from "../../../src/fonts/formula-faces.ts";
import { mergeFaces } from "../../../src/fonts/merge-faces.ts";
import { drawnOutline, pointsOf } from "../../../src/fonts/outline-points.ts";
import { fontOf, glyphsOf, outlinesOf, tablesOf } from "../../../src/fonts/sfnt.ts";
import { simplify } from "../../../src/fonts/simplify-outline.ts";

const katex = join(createRequire(import.meta.url).resolve("katex/package.json"), "../dist/fonts");
const cut = (face: string, characters: string): Promise<Buffer> =>
  subsetFont(readFileSync(join(katex, `KaTeX_${face}.woff2`)), characters, {
    targetFormat: "truetype",
    noHinting: true,
  });
const main = await cut("Main-Regular", "x(1");
const italic = await cut("Math-Italic", "xα");
const large = await cut("Size1-Regular", "(∑");
const merged = tablesOf(
  mergeFaces([
    ["ss00", main],
    ["ss02", italic],
    ["ss14", large],
  ]),
);
const glyph = (font: Buffer, character: string): number =>
  glyphsOf(tablesOf(font)).get(character.codePointAt(0) ?? 0) ?? -1;
const outline = (font: Buffer, character: string): Buffer =>
  outlinesOf(tablesOf(font))[glyph(font, character)] ?? expect.fail(character);

it("knows how far each of KaTeX's faces reaches", async () => {
  for (const { source, reach } of formulaFaces) {
    const hhea = tablesOf(await cut(source, " ")).get("hhea") ?? expect.fail(source);
    expect([hhea.readInt16BE(4), -hhea.readInt16BE(6)], source).toEqual(reach);
  }
});

describe("mergeFaces", () => {
  const at = (character: string): number => glyphsOf(merged).get(character.codePointAt(0) ?? 0) ?? -1;
  /** What a stylistic set has instead of a glyph, read by the rules of the format. */
  const instead = (tag: string, from: number): number | undefined => {
    const table = merged.get("GSUB") ?? expect.fail();
    const [features, lookups] = [table.readUInt16BE(6), table.readUInt16BE(8)];
    for (let index = 0; index < table.readUInt16BE(features); index += 1) {
      const entry = features + 2 + 6 * index;
      if (table.toString("latin1", entry, entry + 4) !== tag) continue;
      const feature = features + table.readUInt16BE(entry + 4);
      const lookup = lookups + table.readUInt16BE(lookups + 2 + 2 * table.readUInt16BE(feature + 4));
      const part = lookup + table.readUInt16BE(lookup + 6);
      const coverage = part + table.readUInt16BE(part + 2);
      for (let place = 0; place < table.readUInt16BE(part + 4); place += 1)
        if (table.readUInt16BE(coverage + 4 + 2 * place) === from) return table.readUInt16BE(part + 6 + 2 * place);
    }
    return undefined;
  };
  const drawn = (number: number | undefined): unknown => pointsOf(outlinesOf(merged)[number ?? -1] ?? expect.fail());

  it("shows the first face where nothing is said, and a further one by its stylistic set", () => {
    expect(drawn(at("x"))).toEqual(pointsOf(simplify(outline(main, "x"))));
    expect(drawn(instead("ss02", at("x")))).toEqual(pointsOf(simplify(outline(italic, "x"))));
    expect(drawn(instead("ss14", at("(")))).toEqual(pointsOf(simplify(outline(large, "("))));
    expect(instead("ss14", at("x"))).toBeUndefined();
  });
  it("shows what only a further face has without being asked", () => {
    expect(drawn(at("α"))).toEqual(pointsOf(simplify(outline(italic, "α"))));
    expect(drawn(at("∑"))).toEqual(pointsOf(simplify(outline(large, "∑"))));
  });
  it("keeps every glyph's width", () => {
    const width = (tables: ReturnType<typeof tablesOf>, number: number): number => {
      const measured = (tables.get("hhea") ?? expect.fail()).readUInt16BE(34);
      return (tables.get("hmtx") ?? expect.fail()).readUInt16BE(4 * Math.min(number, measured - 1));
    };
    for (const [font, character, number] of [
      [main, "1", at("1")],
      [italic, "x", instead("ss02", at("x"))],
      [large, "∑", at("∑")],
    ] as const)
      expect(width(merged, number ?? -1), character).toBe(width(tablesOf(font), glyph(font, character)));
  });
});

describe("simplify", () => {
  type Points = ReturnType<typeof pointsOf>[number];
  /** Places on a contour, close to each other. */
  const drawn = (contour: Points, steps: number): { x: number; y: number }[] => {
    const full = contour.flatMap((point, index) => {
      const next = contour[(index + 1) % contour.length] ?? point;
      const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true };
      return point.on === next.on ? [point, point.on ? { ...middle, on: false } : middle] : [point];
    });
    return full.flatMap((by, index) => {
      if (by.on) return [];
      const from = full.at(index - 1) ?? by;
      const to = full[(index + 1) % full.length] ?? by;
      const mix = (axis: "x" | "y", t: number): number =>
        (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * by[axis] + t * t * to[axis];
      return Array.from({ length: steps + 1 }, (_, step) => ({ x: mix("x", step / steps), y: mix("y", step / steps) }));
    });
  };
  it("leaves fewer points, none farther from the old outline than it may be", () => {
    for (const [font, character] of [
      [main, "x"],
      [italic, "α"],
      [large, "∑"],
    ] as const) {
      const before = pointsOf(outline(font, character));
      const after = pointsOf(simplify(outline(font, character)));
      expect(after.length).toBe(before.length);
      expect(after.flat().length).toBeLessThanOrEqual(before.flat().length);
      for (const [contour, line] of after.entries())
        for (const point of drawn(line, 8))
          expect(
            Math.min(...drawn(before[contour] ?? [], 200).map((old) => Math.hypot(old.x - point.x, old.y - point.y))),
          ).toBeLessThan(3);
    }
  });
  it("makes one curve of two halves of a curve, and keeps corners", () => {
    const arc = [
      { x: 0, y: 0, on: true },
      { x: 0, y: 50, on: false },
      { x: 25, y: 75, on: true },
      { x: 50, y: 100, on: false },
      { x: 100, y: 100, on: true },
      { x: 100, y: 0, on: true },
    ];
    const [made] = pointsOf(simplify(drawnOutline([arc], Buffer.alloc(8))));
    expect(made).toEqual([
      { x: 0, y: 0, on: true },
      { x: 0, y: 100, on: false },
      { x: 100, y: 100, on: true },
      { x: 100, y: 0, on: true },
    ]);
  });
});

describe("sfnt", () => {
  it("reads what it wrote", () => {
    const tables = tablesOf(main);
    const again = tablesOf(fontOf(tables));
    expect([...again.keys()].sort()).toEqual([...tables.keys()].sort());
    for (const [name, bytes] of tables) expect(again.get(name)?.equals(bytes), name).toBe(true);
  });
});
