import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { differences } from "../../../src/experiments/differences.ts";
import { type Experiment, measuresOf, rounded } from "../../../src/experiments/experiment.ts";
import {
  readResults,
  readWeights,
  resultsFile,
  resultsOf,
  weightsFile,
  writeResults,
  writeWeights,
} from "../../../src/experiments/results.ts";
import { writeWhole } from "../../../src/experiments/whole-file.ts";
import { wholeResults } from "../../../src/experiments/whole-results.ts";
import { untrained } from "../../../src/small-language/trained-model.ts";

const shape = { width: 4, layers: 1, heads: 1 };
const experiment: Experiment = {
  slug: "toy",
  title: "A toy",
  question: "Is one one?",
  plan: { seeds: [0] },
  units: [
    {
      name: "train/a",
      work: { task: "train", spec: { shape, steps: 1, seed: 0, rate: 1, heldOutRows: 1, along: [] } },
      needs: [],
      cost: 1,
    },
  ],
  summarize: (findings) => ({ twice: 2 * measuresOf<{ excess: number }>(findings, "train/a").excess }),
  shows: "-",
  limits: "-",
  weights: { "train/a": "a.int8" },
};
const findings = [{ unit: "train/a", measures: { excess: 1.25 }, seconds: 3 }];

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "results-"));
  writeResults(root, resultsOf(experiment, findings, "2026-01-02"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const file = (): string => join(root, resultsFile("toy"));
const change = (from: string, to: string): void =>
  writeFileSync(file(), readFileSync(file(), "utf8").replace(from, to));

describe("results files", () => {
  it("come back as they were written, with what followed from them", () => {
    const found = wholeResults(root, experiment);
    expect(found).toMatchObject({ slug: "toy", date: "2026-01-02", seconds: 3, findings, summary: { twice: 2.5 } });
    expect(found.versions.node).toBe(process.versions.node);
    expect(readdirSync(dirname(file()))).toEqual(["toy.json"]);
  });
  it.each([
    [
      "cut short",
      () => writeFileSync(file(), readFileSync(file(), "utf8").slice(0, -9)),
      /Unexpected text, expected whole JSON/,
    ],
    ["missing", () => rmSync(file()), /Unexpected absence of this file/],
    ["another JSON", () => writeFileSync(file(), "[]"), /Unexpected members/],
    ["changed by hand", () => change("1.25", "1.26"), /Unexpected digest/],
  ])("that are %s are refused with one message", (_, damage, message) => {
    damage();
    expect(() => readResults(root, "toy")).toThrow(message);
    expect(() => readResults(root, "toy")).toThrow(
      /^src\/experiments\/results\/toy\.json\n {2}.*\n {2}Hint: Run npm run experiments/,
    );
  });
  it("of another plan, or with fits that do not follow, are refused", () => {
    expect(() => wholeResults(root, { ...experiment, plan: { seeds: [1] } })).toThrow("Unexpected plan");
    expect(() => wholeResults(root, { ...experiment, summarize: () => ({ twice: 2.6 }) })).toThrow(
      ".twice: found 2.6, expected 2.5",
    );
    const more = experiment.units.map((unit) => ({ ...unit, name: "train/b" }));
    expect(() => wholeResults(root, { ...experiment, units: [...experiment.units, ...more] })).toThrow(
      "without train/b",
    );
  });
});

describe("weights files", () => {
  it("hold a model, and are refused when they are damaged", () => {
    const weights = untrained(shape, 2);
    writeWeights(
      root,
      experiment,
      () => weights,
      () => ({ excess: 1.25 }),
    );
    const stored = readWeights(root, "a.int8");
    expect(stored.layout.count).toBe(weights.length);
    expect(stored.about).toMatchObject({ unit: "train/a", measures: { excess: 1.25 } });
    writeFileSync(join(root, weightsFile("a.int8")), readFileSync(join(root, weightsFile("a.int8"))).subarray(0, 900));
    expect(() => readWeights(root, "a.int8")).toThrow(
      /^src\/small-language\/weights\/a\.int8\n {2}Unexpected checksum/,
    );
    expect(() => readWeights(root, "b.int8")).toThrow("Unexpected absence");
  });
});

describe("writeWhole", () => {
  it("leaves the old file and nothing beside it when it cannot write", () => {
    mkdirSync(join(root, "kept"));
    writeFileSync(join(root, "kept/old"), "old");
    expect(() => writeWhole(join(root, "kept"), "new")).toThrow();
    expect(readdirSync(root).filter((name) => name.endsWith(".part"))).toEqual([]);
    writeWhole(join(root, "kept/old"), "new");
    expect(readdirSync(join(root, "kept"))).toEqual(["old"]);
    expect(readFileSync(join(root, "kept/old"), "utf8")).toBe("new");
  });
});

describe("differences", () => {
  const tolerance = { absolute: 0.01, relative: 0.1 };
  it("are told with their place", () => {
    expect(differences({ a: [1, { b: 2 }], c: 9 }, { a: [1.1, { b: 3 }], c: 1 }, tolerance, new Set(["c"]))).toEqual([
      ".a[1].b: found 2, expected 3",
    ]);
    expect(differences({ a: 1 }, { b: 1 }, tolerance)).toEqual([
      ".a: found 1, expected undefined",
      ".b: found undefined, expected 1",
    ]);
    expect(differences([1], [1, 2], tolerance, new Set(), "x")).toEqual(["x: found 1 entries, expected 2"]);
    expect(differences(Number.NaN, 1, tolerance)).toHaveLength(1);
  });
});

describe("rounded", () => {
  it("keeps six digits, and refuses what is no number", () => {
    expect(rounded({ a: [1 / 3, 123456789] })).toEqual({ a: [0.333333, 123457000] });
    expect(() => rounded({ a: Number.NaN })).toThrow("Unexpected measure NaN");
  });
});
