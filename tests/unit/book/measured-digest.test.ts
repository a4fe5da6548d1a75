import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { measuredDigest } from "../../../src/book/measured-digest.ts";

const root = mkdtempSync(join(tmpdir(), "measured-"));
const folder = join(root, "src/experiments/results");
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it("is empty without measurements, and changes with any of them", () => {
  expect(measuredDigest(root)).toBe("");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "one.json"), "1");
  const before = measuredDigest(root);
  expect(measuredDigest(root)).toBe(before);
  writeFileSync(join(folder, "one.json"), "2");
  expect(measuredDigest(root)).not.toBe(before);
});
