import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draw as computeThroughTime } from "../../../src/figures/compute-through-time.ts";
import { draw as fitUncertainty } from "../../../src/figures/fit-uncertainty.ts";
import { draw as isoflopCurves } from "../../../src/figures/isoflop-curves.ts";
import { draw as missingOffset } from "../../../src/figures/missing-offset.ts";
import { draw as optimalSize } from "../../../src/figures/optimal-size.ts";
import { draw as overTrainingCost } from "../../../src/figures/over-training-cost.ts";
import { draw as parametersThroughTime } from "../../../src/figures/parameters-through-time.ts";
import { inWords, powerOfTen } from "../../../src/figures/powers-of-ten.ts";
import { modelsSchema } from "../../../src/schemas/model.ts";

const models = modelsSchema.parse(parse(readFileSync("content/data/models.yaml", "utf8")));
const drawings: Readonly<Record<string, () => string>> = {
  "parameters-through-time": () => parametersThroughTime({ models }),
  "compute-through-time": () => computeThroughTime({ models }),
  "optimal-size": () => optimalSize({ models }),
  "isoflop-curves": isoflopCurves,
  "over-training-cost": overTrainingCost,
  "missing-offset": missingOffset,
  "fit-uncertainty": fitUncertainty,
};

describe("the figures of scaling", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });
  it("draw GPT-4's rumored size hollow, with the estimates", () => {
    const drawing = parametersThroughTime({ models: models.filter(({ id }) => id === "gpt-4") });
    expect(drawing).toMatch(/<g class="fill-1"><\/g><g class="line-1"><circle/);
  });
});

describe("numbers on axes", () => {
  it("are powers of ten with raised digits, or words", () => {
    expect([1e21, 1e-2, 5].map(powerOfTen)).toEqual(["10²¹", "10⁻²", "5"]);
    expect([1e12, 7e9, 1e8, 2e3, 5].map(inWords)).toEqual([
      "1 trillion",
      "7 billion",
      "100 million",
      "2 thousand",
      "5",
    ]);
  });
});
