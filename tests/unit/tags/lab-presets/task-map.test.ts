import { describe, expect, it } from "vitest";
import type { Family } from "../../../../src/schemas/family.ts";
import type { Task } from "../../../../src/schemas/task.ts";
import { familyRows, taskRows } from "../../../../src/tags/lab-presets/task-map.ts";

const works = new Map([["gauss1809theoria", { authors: "Gauss", year: "1809a" }]]);
const chapters = new Map([["chapter:mean", { url: "/numbers/mean/", chapter: { front: { title: "Mean" } } }]]);
const task: Task = {
  id: "orbit",
  task: "Orbit of a planet",
  inputs: ["table"],
  input: "three sightings",
  output: "table",
  result: "an orbit",
  families: ["rules"],
  models: ["least squares"],
  open: ["least squares"],
  products: ["an almanac"],
  rung: "demonstration",
  evidence: "The planet was found again.",
  finding: "for",
  baseline: "other guesses",
  metric: "degrees",
  failure: "Three sightings lie too near.",
  check: "experiment",
  needs: "input",
  chapter: "mean",
  source: "gauss1809theoria",
  locator: "book 2",
};
const family: Family = {
  id: "bells",
  name: "Bells",
  chapter: "mean",
  trick: "one curve for all",
  objective: "least squares",
  likelihood: "exact",
  sampling: "one pass",
  stability: "calm",
  failure: "far points [@gauss1809theoria, book 2]; two peaks",
  use: "errors of measurement",
  landmarks: "the orbit of Ceres",
  source: "gauss1809theoria",
};

describe("the rows of the lab task-map", () => {
  it("carry their source with its place and year, their chapter with its address, and no products", () => {
    const [row] = taskRows([task], works, chapters);
    expect(row?.source).toMatchObject({ label: "Gauss 1809a", locator: "book 2" });
    expect(row?.source.href).toMatch(/\/bibliography\/#gauss1809theoria$/);
    expect(row?.year).toBe(1809);
    expect(row?.chapter.title).toBe("Mean");
    expect(row?.chapter.href).toMatch(/\/numbers\/mean\/$/);
    expect(row).not.toHaveProperty("products");
  });

  it("split what is said of a family into words and citations", () => {
    const [row] = familyRows([family], works, chapters);
    expect(row?.failure).toEqual([
      { text: "far points " },
      { cited: { label: "Gauss 1809a", href: expect.stringMatching(/#gauss1809theoria$/) } },
      { text: "; two peaks" },
    ]);
    expect(row?.sampling).toEqual([{ text: "one pass" }]);
  });

  it("refuse a chapter that the book does not have", () => {
    expect(() => taskRows([{ ...task, chapter: "median" }], works, chapters)).toThrow(
      "Unexpected chapter median of the task orbit, expected a chapter of the book.",
    );
  });
});
