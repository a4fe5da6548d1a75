/** Tables of a TrueType font, by their four-letter names. */
export type Tables = Map<string, Buffer>;

/** Reads the directory of a font. @param font bytes of a `.ttf` */
export const tablesOf = (font: Buffer): Tables => {
  const tables: Tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    tables.set(font.toString("latin1", entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12)));
  }
  return tables;
};

/** Numbers as bytes, two each, the greater first. */
export const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value & 0xffff, 2 * index);
  });
  return bytes;
};

/** Filled up to a multiple of four bytes. */
export const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** A `.ttf` of these tables. Check sums stay zero: whoever writes it as WOFF2 reckons them. */
export const fontOf = (tables: Tables): Buffer => {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  let start = 12 + 16 * sorted.length;
  const directory = sorted.map(([name, bytes]) => {
    const entry = Buffer.alloc(16);
    entry.write(name, "latin1");
    entry.writeUInt32BE(start, 8);
    entry.writeUInt32BE(bytes.length, 12);
    start += padded(bytes).length;
    return entry;
  });
  const head = words(1, 0, sorted.length, 16 * power, Math.log2(power), 16 * (sorted.length - power));
  return Buffer.concat([head, ...directory, ...sorted.map(([, bytes]) => padded(bytes))]);
};

/** Outline of every glyph, by its number. */
export const outlinesOf = (tables: Tables): Buffer[] => {
  const [head, loca, glyf] = ["head", "loca", "glyf"].map((name) => tables.get(name) ?? Buffer.alloc(0));
  if (!head || !loca || !glyf) return [];
  const long = head.readUInt16BE(50) === 1;
  const count = loca.length / (long ? 4 : 2) - 1;
  const at = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(at(glyph), at(glyph + 1)));
};

/** Glyph of each character, from the table of the characters of Unicode's first plane. */
export const glyphsOf = (tables: Tables): Map<number, number> => {
  const cmap = tables.get("cmap") ?? words(0, 0);
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const start = starts.find((place) => cmap.readUInt16BE(place) === 4);
  const glyphs = new Map<number, number>();
  if (start === undefined) return glyphs;
  const size = cmap.readUInt16BE(start + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.readUInt16BE(start + 14 + segment);
    const first = cmap.readUInt16BE(start + 16 + size + segment);
    const delta = cmap.readUInt16BE(start + 16 + 2 * size + segment);
    const place = start + 16 + 3 * size + segment;
    const offset = cmap.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.readUInt16BE(place + offset + 2 * (code - first));
      if (offset === 0 || glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
};
