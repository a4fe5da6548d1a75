import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptWorked, sourcesOf } from "../../../src/book/worked-store.ts";

let root = "";
let computed = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "worked-"));
  computed = 0;
  writeFileSync(join(root, "sum.ts"), "export const sum = 1;\n");
  writeFileSync(join(root, "mean.ts"), 'import {\n  sum,\n} from "./sum.ts";\nexport const worked = { mean: sum };\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const numbers = (mean: number) => () => {
  computed++;
  return Promise.resolve({ mean });
};
const read = (mean = 0.1) => keptWorked(root, "mean", join(root, "mean.ts"), numbers(mean));

describe("sourcesOf", () => {
  it("follows imports, also those written over several lines", () => {
    expect(sourcesOf(join(root, "mean.ts")).map((file) => basename(file))).toEqual(["mean.ts", "sum.ts"]);
  });
});

describe("keptWorked", () => {
  it("computes once for the same sources", async () => {
    expect(await read()).toEqual({ mean: 0.1 });
    expect(await read()).toEqual({ mean: 0.1 });
    expect(computed).toBe(1);
  });
  it("computes again when an imported source changes, and keeps one file per chapter", async () => {
    await read();
    writeFileSync(join(root, "sum.ts"), "export const sum = 2;\n");
    expect(await read(0.2)).toEqual({ mean: 0.2 });
    expect(computed).toBe(2);
    expect(readdirSync(join(root, ".cache/worked"))).toHaveLength(1);
  });
  it("computes again when what was kept is broken", async () => {
    await read();
    const [kept = ""] = readdirSync(join(root, ".cache/worked"));
    writeFileSync(join(root, ".cache/worked", kept), '{"mean":');
    expect(await read(0.3)).toEqual({ mean: 0.3 });
  });
  it("keeps nothing that JSON would change", async () => {
    expect(Object.is((await read(-0))["mean"], -0)).toBe(true);
    expect(existsSync(join(root, ".cache/worked"))).toBe(false);
    expect(Object.is((await read(-0))["mean"], -0)).toBe(true);
  });
});
