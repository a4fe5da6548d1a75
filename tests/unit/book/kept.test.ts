import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptText, sourcesOf } from "../../../src/book/kept.ts";

let root = "";
let computed = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kept-"));
  computed = 0;
  writeFileSync(join(root, "sum.ts"), "export const sum = 1;\n");
  writeFileSync(join(root, "mean.ts"), 'import {\n  sum,\n} from "./sum.ts";\nexport const worked = { mean: sum };\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (text: string | undefined, input = "") =>
  keptText({ root, kind: "worked", name: "mean", file: join(root, "mean.ts"), input }, () => {
    computed++;
    return Promise.resolve(text);
  });

describe("sourcesOf", () => {
  it("follows imports, also those written over several lines", () => {
    expect(sourcesOf(join(root, "mean.ts")).map((file) => basename(file))).toEqual(["mean.ts", "sum.ts"]);
  });
});

describe("keptText", () => {
  it("computes once for the same sources and input", async () => {
    expect(await read("one")).toBe("one");
    expect(await read("two")).toBe("one");
    expect(computed).toBe(1);
  });
  it("computes again when an imported source changes, and keeps one file for each name", async () => {
    await read("one");
    writeFileSync(join(root, "sum.ts"), "export const sum = 2;\n");
    expect(await read("two")).toBe("two");
    expect(computed).toBe(2);
    expect(readdirSync(join(root, ".cache/worked"))).toHaveLength(1);
  });
  it("computes again when a source changes that had rested before", async () => {
    for (const name of ["sum.ts", "mean.ts"]) utimesSync(join(root, name), 1, 1);
    expect([await read("one"), await read("two")]).toEqual(["one", "one"]);
    writeFileSync(join(root, "sum.ts"), "export const sum = 2;\n");
    expect(await read("two")).toBe("two");
    utimesSync(join(root, "sum.ts"), 2, 2);
    expect([await read("three"), computed]).toEqual(["two", 2]);
  });
  it("computes again for other input", async () => {
    await read("one", "a");
    expect(await read("two", "b")).toBe("two");
  });
  it("keeps nothing of what cannot be kept", async () => {
    expect(await read(undefined)).toBeUndefined();
    expect(existsSync(join(root, ".cache"))).toBe(false);
    expect(await read("now")).toBe("now");
  });
});
