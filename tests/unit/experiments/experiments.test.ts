import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeVersion } from "../../../src/experiments/code-version.ts";
import { experiments, unitsOf } from "../../../src/experiments/experiments.ts";
import { itemsOf } from "../../../src/experiments/questions.ts";
import { retrained } from "../../../src/experiments/retrain.ts";
import { progressLine } from "../../../src/experiments/time-left.ts";
import { keysOf } from "../../../src/experiments/unit-store.ts";
import { shapes, stepCounts } from "../../../src/small-language/models.ts";
import { distributionIn, stateAfter } from "../../../src/small-language/next-token.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";

const machine = smallLanguage();

describe("the plan", () => {
  it("trains at least six sizes on at least four amounts of text, and every unit has what it needs", () => {
    expect(shapes.length).toBeGreaterThanOrEqual(6);
    expect(stepCounts.length).toBeGreaterThanOrEqual(4);
    const units = unitsOf(experiments);
    expect(keysOf(units, () => "1").size).toBe(units.length);
    expect(new Set([...keysOf(units, () => "1").values()]).size).toBe(units.length);
  });
  it("has an own name for every experiment, and text for its page", () => {
    expect(new Set(experiments.map(({ slug }) => slug)).size).toBe(experiments.length);
    for (const { slug, shows, limits, question } of experiments) {
      expect(slug).toMatch(/^[a-z-]+$/);
      expect(Math.min(shows.length, limits.length, question.length)).toBeGreaterThan(40);
    }
  });
  it("does again only what is in it", () => {
    const names = new Set(unitsOf(experiments).map(({ name }) => name));
    expect(retrained().filter((name) => !names.has(name))).toEqual([]);
  });
  it("has a file for every task, whose version counts what it imports", () => {
    for (const { work } of unitsOf(experiments))
      expect(readFileSync(`src/experiments/tasks/${work.task}.ts`, "utf8")).toContain("Task = (");
    expect(codeVersion("src/experiments/tasks/train.ts")).not.toBe(codeVersion("src/experiments/tasks/truth.ts"));
    expect(codeVersion("src/maths/random.ts")).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("questions", () => {
  it("have the answers that the language has: the right one is possible, and certain where it is one word", () => {
    for (const [kind, items] of itemsOf(machine.vocabulary))
      for (const { prefix, answer } of items) {
        let state = stateAfter(machine, prefix.slice(1));
        expect(state, kind).toBeDefined();
        for (const token of answer) {
          const p = distributionIn(machine, state ?? 0)[token] ?? 0;
          if (kind === "stories") expect(p).toBeGreaterThan(0);
          else expect(p, kind).toBeCloseTo(1, 12);
          state = stateAfter(machine, [token], state ?? 0);
        }
      }
  });
});

describe("progressLine", () => {
  it("tells the time left at the pace so far", () => {
    const line = progressLine({ done: 3, units: 10, doneCost: 25, cost: 100, unit: "a" }, 600, 0);
    expect(line).toBe("3 of 10 pieces of work, 25.0 % of this run after 10 min, 30 min left; done: a");
    expect(progressLine({ done: 3, units: 10, doneCost: 25, cost: 100 }, 600, 20)).toContain(
      "25.0 % of this run after 10 min, 150 min left",
    );
    expect(progressLine({ done: 0, units: 10, doneCost: 0, cost: 100 }, 1, 0)).toContain("not known yet");
    expect(progressLine({ done: 10, units: 10, doneCost: 0, cost: 0 }, 1, 0)).toContain("100.0 %");
  });
});
