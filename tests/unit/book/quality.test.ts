import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Mistake } from "../../../src/book/book-error.ts";
import { readQuality } from "../../../src/book/quality.ts";

let root = "";
const told: Mistake[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "groundwork-"));
  mkdirSync(join(root, "content"));
  told.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));
const read = () => readQuality(root, (mistake) => told.push(mistake));
const write = (report: unknown): void =>
  writeFileSync(join(root, "content/quality.json"), JSON.stringify(report, undefined, 2));

const figure = { text: "2 of 2 checks", verdict: "kept", command: "npm test" };
const promise = { promise: "Valid HTML", verdict: "kept", figures: [figure] };
const report = {
  date: "2026-11-28",
  commit: "a".repeat(40),
  machine: "2 cores",
  promises: Array.from({ length: 31 }, () => promise),
};

it("needs no report", () => {
  expect(read()).toBeUndefined();
  expect(told).toEqual([]);
});
it("reads what the report wrote", () => {
  write(report);
  expect(read()).toEqual(report);
});
it("tells where a report says what no run can say, and has none then", () => {
  write({ ...report, commit: "the newest" });
  expect(read()).toBeUndefined();
  expect(told).toMatchObject([{ rule: "quality", file: "content/quality.json", line: 3, column: 13 }]);
});
it("wants a word on every promise", () => {
  write({ ...report, promises: [promise] });
  expect(read()).toBeUndefined();
  expect(told).toHaveLength(1);
});
