import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mistake } from "../../../src/book/book-error.ts";
import { contentsOf, remembered } from "../../../src/book/remembered.ts";

const mistake: Mistake = { rule: "quiz", file: "f", line: 1, column: 1, message: "Unexpected a.", hint: "Mend it." };

describe("remembered", () => {
  it("reads once from the same, and anew from anything else", () => {
    const read = vi.fn(() => ({}));
    const first = remembered("once", "a", vi.fn(), read);
    expect(remembered("once", "a", vi.fn(), read)).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
    expect(remembered("once", "b", vi.fn(), read)).not.toBe(first);
    expect(remembered("other", "a", vi.fn(), read)).not.toBe(first);
    expect(read).toHaveBeenCalledTimes(3);
  });
  it("tells the mistakes of what it remembers every time", () => {
    for (const told of [vi.fn(), vi.fn()]) {
      remembered("mistaken", "a", told, (report) => report(mistake));
      expect(told.mock.calls).toEqual([[mistake]]);
    }
  });
  it("remembers nothing of a reading that failed", () => {
    const fail = () => {
      throw new Error("a");
    };
    expect(() => remembered("failed", "a", vi.fn(), fail)).toThrow("a");
    expect(remembered("failed", "a", vi.fn(), () => 1)).toBe(1);
  });
});

describe("contentsOf", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "groundwork-"));
    mkdirSync(join(root, "a/b"), { recursive: true });
    writeFileSync(join(root, "a/one"), "1");
    writeFileSync(join(root, "a/b/two"), "2");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is nothing for what is not there, and the bytes of a file", () => {
    expect(contentsOf(join(root, "none"))).toBe("");
    writeFileSync(join(root, "bytes"), Buffer.from([0xff, 0x41]));
    expect(contentsOf(join(root, "bytes"))).toBe("\u00ffA");
  });
  it.each([
    ["a byte", () => writeFileSync(join(root, "a/b/two"), "3")],
    ["a name", () => writeFileSync(join(root, "a/three"), "")],
    ["a place", () => renameSync(join(root, "a/one"), join(root, "a/b/one"))],
  ])("differs when %s of a folder does", (_, change) => {
    const before = contentsOf(join(root, "a"));
    expect(contentsOf(join(root, "a"))).toBe(before);
    change();
    expect(contentsOf(join(root, "a"))).not.toBe(before);
  });
});
