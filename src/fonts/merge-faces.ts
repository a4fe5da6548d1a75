/**
 * Several faces in one file: each further face is a stylistic set of the first, so that one request and one compression serve
 * them all. KaTeX's faces share one em and have neither kerning nor ligatures, which is all that makes this simple.
 */

import { fontOf, glyphsOf, outlinesOf, padded, type Tables, tablesOf, words } from "./sfnt.ts";
import { simplify } from "./simplify-outline.ts";

/** A face of the file: the tag of its stylistic set, and the bytes of a `.ttf`. */
export type Part = readonly [tag: string, font: Buffer];

interface Substitution {
  readonly tag: string;
  /** from glyph, to glyph */
  readonly pairs: readonly (readonly [number, number])[];
}

const long = (value: number): Buffer => words(value >>> 16, value);

/** Table that turns the glyphs of the first face into those of the others. */
const substitutions = (sets: readonly Substitution[]): Buffer => {
  const count = sets.length;
  const script = Buffer.concat([
    words(1),
    Buffer.from("DFLT"),
    words(8, 4, 0, 0, 0xffff, count),
    words(...sets.keys()),
  ]);
  const features = Buffer.concat([
    words(count),
    ...sets.map(({ tag }, index) => Buffer.concat([Buffer.from(tag), words(2 + 6 * count + 6 * index)])),
    ...sets.map((_, index) => words(0, 1, index)),
  ]);
  const lookups = sets.map(({ pairs }) => {
    const sorted = pairs.toSorted(([a], [b]) => a - b);
    const size = sorted.length;
    return Buffer.concat([
      words(1, 0, 1, 8, 2, 6 + 2 * size, size, ...sorted.map(([, to]) => to)),
      words(1, size, ...sorted.map(([from]) => from)),
    ]);
  });
  let start = 2 + 2 * count;
  const list = Buffer.concat([
    words(count),
    ...lookups.map((lookup) => {
      const place = words(start);
      start += lookup.length;
      return place;
    }),
    ...lookups,
  ]);
  return Buffer.concat([
    words(1, 0, 10, 10 + script.length, 10 + script.length + features.length),
    script,
    features,
    list,
  ]);
};

/** Table of characters: one segment a character, which Brotli makes small. */
const characters = (glyphs: ReadonlyMap<number, number>): Buffer => {
  const sorted = [...glyphs].filter(([code]) => code < 0xffff).sort(([a], [b]) => a - b);
  const codes = [...sorted.map(([code]) => code), 0xffff];
  const deltas = [...sorted.map(([code, glyph]) => glyph - code), 1];
  const count = codes.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const body = words(
    0,
    2 * count,
    2 * power,
    Math.log2(power),
    2 * (count - power),
    ...codes,
    0,
    ...codes,
    ...deltas,
    ...codes.map(() => 0),
  );
  return Buffer.concat([words(0, 1, 3, 1), long(12), words(4, body.length + 4), body]);
};

/**
 * One font of several with the same em.
 * @param parts by their tags, in the order of tags; the first is what shows without a stylistic set, and keeps its own kerning
 * @throws RangeError for glyphs of a further face that are made of other glyphs
 */
export const mergeFaces = (parts: readonly Part[]): Buffer => {
  const all = parts.map(([, font]) => tablesOf(font));
  const [first] = all;
  if (!first) throw new RangeError("no font");
  const table = (tables: Tables, name: string): Buffer => tables.get(name) ?? Buffer.alloc(0);
  const outlines: Buffer[] = [];
  const metrics: Buffer[] = [];
  const glyphs = new Map<number, number>();
  const sets = all.map((tables, place) => {
    // Only the first face brings the box that stands for a missing glyph.
    const skipped = place === 0 ? 0 : 1;
    const shift = outlines.length - skipped;
    const own = outlinesOf(tables).map((outline) => simplify(outline));
    if (place > 0 && own.some((outline) => outline.length > 0 && outline.readInt16BE(0) < 0))
      throw new RangeError("a glyph made of others would have to name them anew");
    const measured = table(tables, "hhea").readUInt16BE(34);
    const hmtx = table(tables, "hmtx");
    for (let glyph = skipped; glyph < own.length; glyph += 1) {
      outlines.push(padded(own[glyph] ?? Buffer.alloc(0)));
      const width = hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1));
      const side = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured);
      metrics.push(words(width, hmtx.readUInt16BE(side)));
    }
    const pairs: [number, number][] = [];
    for (const [code, glyph] of glyphsOf(tables)) {
      const known = glyphs.get(code);
      if (known === undefined) glyphs.set(code, glyph + shift);
      else if (place > 0) pairs.push([known, glyph + shift]);
    }
    return { tag: parts[place]?.[0] ?? "", pairs };
  });
  const further = sets.filter(({ pairs }) => pairs.length > 0);
  const starts = [0];
  for (const outline of outlines) starts.push((starts.at(-1) ?? 0) + outline.length);
  const copy = (name: string): Buffer => Buffer.from(table(first, name));
  const [head, hhea, maxp] = [copy("head"), copy("hhea"), copy("maxp")];
  head.writeUInt16BE(1, 50);
  for (const tables of all.slice(1)) {
    const other = table(tables, "head");
    for (const place of [36, 38]) head.writeInt16BE(Math.min(head.readInt16BE(place), other.readInt16BE(place)), place);
    for (const place of [40, 42]) head.writeInt16BE(Math.max(head.readInt16BE(place), other.readInt16BE(place)), place);
    for (let place = 6; place < 32; place += 2)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(place), table(tables, "maxp").readUInt16BE(place)), place);
  }
  hhea.writeUInt16BE(outlines.length, 34);
  maxp.writeUInt16BE(outlines.length, 4);
  return fontOf(
    new Map([
      ...first,
      ["head", head],
      ["hhea", hhea],
      ["maxp", maxp],
      ["hmtx", Buffer.concat(metrics)],
      ["glyf", Buffer.concat(outlines)],
      ["loca", Buffer.concat(starts.map(long))],
      ["cmap", characters(glyphs)],
      ...(further.length > 0 ? ([["GSUB", substitutions(further)]] as const) : []),
    ]),
  );
};
