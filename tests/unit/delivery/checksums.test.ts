import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checksums, writeChecksums } from "../../../src/delivery/checksums.ts";

const folder = mkdtempSync(join(tmpdir(), "checksums-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Hashes of "abc" and of nothing, from the standard's own examples (FIPS 180-4). */
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

it("lists every file with its hash, sorted by path, and never itself", () => {
  mkdirSync(join(folder, "b"));
  for (const [name, text] of [
    ["b/index.html", "abc"],
    ["Z.txt", ""],
    ["a.txt", "abc"],
  ] as const)
    writeFileSync(join(folder, name), text);
  const list = `${nothing}  Z.txt\n${abc}  a.txt\n${abc}  b/index.html\n`;
  expect(checksums(folder)).toBe(list);
  writeChecksums(folder);
  expect(checksums(folder)).toBe(list);
});
