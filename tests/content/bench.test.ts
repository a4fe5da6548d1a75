import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { furthestApart, spreadOf } from "../bench/measure.ts";
import { readmeBlock, withBlock } from "../bench/readme-block.ts";
import { readReport } from "../bench/report.ts";
import { readSearchReport, searchBlock } from "../bench/search/readme-block.ts";

const readme = readFileSync("README.md", "utf8");
const report = readReport();

describe("the bench of the labs", () => {
  it("is told in README.md as `npm run bench:labs` wrote it", () => {
    expect(readme).toBe(withBlock(readme, readmeBlock(report)));
  });

  it("held every task against TensorFlow.js doing the same, and was ahead of it on both back ends", () => {
    for (const { title, apart, tolerance, compared, timesCpu, timesWasm } of report.races) {
      expect(compared, title).toBeGreaterThanOrEqual(30);
      expect(Math.max(apart.cpu, apart.wasm), title).toBeLessThanOrEqual(tolerance);
      expect(Math.min(timesCpu.median, timesWasm.median), title).toBeGreaterThan(1);
    }
  });

  it("takes the middle of its rounds, and finds numbers apart that differ, are missing or are none", () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, lowest: 1, highest: 5 });
    expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
    expect(() => spreadOf([])).toThrow(RangeError);
    expect(furthestApart([0.5, 200], [0.25, 201])).toBe(0.25);
    expect(furthestApart([0.5, 200], [0.5, 300])).toBe(0.5);
    for (const other of [[1], [1, Number.NaN], []]) expect(furthestApart([1, 2], other)).toBe(Infinity);
  });

  it("does not write into a README without its markers", () => {
    expect(() => withBlock("# Groundwork", readmeBlock(report))).toThrow("expected both");
  });
});

describe("the bench of the search", () => {
  const search = readSearchReport();

  it("is told in README.md as `npm run bench:search` wrote it", () => {
    expect(readme).toBe(withBlock(readme, searchBlock(search)));
  });

  it("found more than every peer for the same queries, with less to fetch, however long the book is", () => {
    for (const { name, queries, meanReciprocalRank, topThree } of search.peers) {
      expect(queries, name).toBe(search.suggestions.queries);
      expect(search.suggestions.meanReciprocalRank, name).toBeGreaterThan(meanReciprocalRank);
      expect(search.suggestions.topThree, name).toBeGreaterThan(topThree);
    }
    expect(search.peers).toHaveLength(3);
    expect(search.scaled.at(-1)?.chapters).toBeGreaterThanOrEqual(1000);
    for (const { most } of search.scaled) expect(most).toBeLessThan(64 * 1024);
  });
});
