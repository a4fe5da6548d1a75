import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { sortedFilter, steadyFilters } from "../../../src/delivery/steady-filters.ts";

const root = mkdtempSync(join(tmpdir(), "steady-filters-"));
afterAll(() => rmSync(root, { recursive: true }));

/** The filter `part` in CBOR, written by hand: pages 1 and 2 are of One, page 64 of Two, page 300 of Three. */
const head = "pagefind_dcd\x82\x64part\x83";
const values = ["\x82\x63One\x82\x01\x02", "\x82\x63Two\x81\x18\x40", "\x82\x65Three\x81\x19\x01\x2c"];
const filter = (...order: readonly number[]): Buffer =>
  Buffer.from(head + order.map((at) => values[at] ?? "").join(""), "latin1");

describe("a filter", () => {
  it("has its values in one order, and the same pages at each", () => {
    const sorted = sortedFilter(filter(0, 1, 2));
    expect(sorted.toString("latin1")).toBe(head + values.join(""));
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ])
      expect(sortedFilter(filter(...order)).equals(sorted), order.join()).toBe(true);
  });

  it("is refused when it is something else", () => {
    expect(() => sortedFilter(Buffer.from("elsewhere"))).toThrow("expected one of Pagefind");
    expect(() => sortedFilter(Buffer.from("pagefind_dcd\x82\x64part\xa0", "latin1"))).toThrow("expected a number");
    expect(() => sortedFilter(Buffer.from("pagefind_dcd\x82\x64part\x01", "latin1"))).toThrow("list of values");
  });
});

describe("an index", () => {
  const write = (name: string, order: readonly number[], filterHash: string, metaHash: string): string => {
    const folder = join(root, name);
    mkdirSync(join(folder, "filter"), { recursive: true });
    writeFileSync(join(folder, `filter/en_${filterHash}.pf_filter`), gzipSync(filter(...order)));
    writeFileSync(join(folder, `pagefind.en_${metaHash}.pf_meta`), gzipSync(`pagefind_dcd...en_${filterHash}...`));
    writeFileSync(join(folder, "pagefind-entry.json"), JSON.stringify({ hash: `en_${metaHash}` }));
    return folder;
  };
  const filesOf = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "latin1")]),
    );

  it("comes out alike from two runs of Pagefind, and every name in it leads to its file", () => {
    const [one, other] = [
      write("one", [2, 0, 1], "f69c338", "2a9c8d1540"),
      write("other", [0, 1, 2], "bdaaa25", "7b59d07ce8"),
    ];
    steadyFilters(one);
    steadyFilters(other);
    expect(filesOf(one)).toEqual(filesOf(other));
    const { hash } = JSON.parse(readFileSync(join(one, "pagefind-entry.json"), "utf8")) as { hash: string };
    const meta = gunzipSync(readFileSync(join(one, `pagefind.${hash}.pf_meta`))).toString();
    const [, inside = ""] = /\.\.\.(en_[0-9a-f]{7})\.\.\./.exec(meta) ?? [];
    expect(
      sortedFilter(gunzipSync(readFileSync(join(one, `filter/${inside}.pf_filter`)))).equals(filter(0, 1, 2)),
    ).toBe(true);
  });
});
