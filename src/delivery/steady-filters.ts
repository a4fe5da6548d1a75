/**
 * Filters of the full-text index in an order that depends on the pages alone. Pagefind writes the values of a filter in the
 * order of a hash table that it seeds anew in each run, and names the file by its bytes: two builds of one book would differ.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** What an unpacked file of Pagefind begins with. */
const magic = Buffer.from("pagefind_dcd");

/**
 * Length of the head of the CBOR item at a place, and the number in it: a value, or a length.
 * @throws RangeError on what a filter has none of
 */
const headAt = (bytes: Buffer, at: number): { kind: number; size: number; count: number } => {
  const first = bytes.readUInt8(at);
  const [kind, info] = [first >> 5, first & 31];
  if (![0, 3, 4].includes(kind) || info > 26)
    throw new RangeError(`Unexpected CBOR head ${first} at ${at}, expected a number, a text or an array.`);
  if (info < 24) return { kind, size: 1, count: info };
  const width = 2 ** (info - 24);
  return { kind, size: 1 + width, count: bytes.readUIntBE(at + 1, width) };
};

/** Where the item at a place ends. */
const endOf = (bytes: Buffer, at: number): number => {
  const { kind, size, count } = headAt(bytes, at);
  let end = at + size + (kind === 3 ? count : 0);
  if (kind === 4) for (let i = 0; i < count; i++) end = endOf(bytes, end);
  return end;
};

/**
 * A filter, `[name, [[value, pages], ...]]` behind Pagefind's mark, with its values in the order of their bytes.
 * @throws RangeError when it is no such thing
 */
export const sortedFilter = (bytes: Buffer): Buffer => {
  if (!bytes.subarray(0, magic.length).equals(magic))
    throw new RangeError("Unexpected file, expected one of Pagefind.");
  const name = magic.length + headAt(bytes, magic.length).size;
  const list = endOf(bytes, name);
  const { kind, size, count } = headAt(bytes, list);
  if (kind !== 4) throw new RangeError("Unexpected filter without a list of values.");
  const values: Buffer[] = [];
  let at = list + size;
  for (let i = 0; i < count; i++) {
    const end = endOf(bytes, at);
    values.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([bytes.subarray(0, list + size), ...values.sort(Buffer.compare), bytes.subarray(at)]);
};

/** A name by the bytes, as long as the one that Pagefind gave. */
const renamed = (name: string, bytes: Buffer): string =>
  name.replace(/(?<=_)[0-9a-f]+(?=\.pf_\w+$)/, (hash) =>
    createHash("sha256").update(bytes).digest("hex").slice(0, hash.length),
  );
const stem = (name: string): string => name.replace(/^pagefind\./, "").replace(/\.pf_\w+$/, "");

/** Writes a file anew under the name of its new bytes. @returns its stem before and after */
const rewrite = (folder: string, name: string, change: (bytes: Buffer) => Buffer): readonly [string, string] => {
  const bytes = change(gunzipSync(readFileSync(join(folder, name))));
  const to = renamed(name, bytes);
  rmSync(join(folder, name));
  writeFileSync(join(folder, to), gzipSync(bytes, { level: 9 }));
  return [stem(name), stem(to)];
};

/** Replaces names of one length in what holds them as text. @throws Error when it holds none of them */
const withNames = (bytes: Buffer, names: readonly (readonly [string, string])[]): Buffer => {
  let text = bytes.toString("latin1");
  for (const [from, to] of names) {
    if (!text.includes(from)) throw new Error(`Unexpected index of Pagefind without ${from}, expected its name there.`);
    text = text.replaceAll(from, to);
  }
  return Buffer.from(text, "latin1");
};

const named = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort();

/** Sorts every filter of an index; names that come from bytes follow, up to the entry that is asked for first. @param folder `pagefind/` */
export const steadyFilters = (folder: string): void => {
  const filters = named(join(folder, "filter"), ".pf_filter").map((name) =>
    rewrite(join(folder, "filter"), name, sortedFilter),
  );
  const metas = named(folder, ".pf_meta").map((name) => rewrite(folder, name, (bytes) => withNames(bytes, filters)));
  const entry = join(folder, "pagefind-entry.json");
  writeFileSync(entry, withNames(readFileSync(entry), metas));
};
