import { describe, expect, it } from "vitest";
import { closestBells, worked } from "../../../src/worked/probability-and-likelihood.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

describe("the ferry's log", () => {
  it("has the likelihoods of four models as products", () => {
    expect(at("models.even.likelihood")).toBeCloseTo(1 / 3 ** 10, 12);
    expect(at("models.hunch.likelihood")).toBeCloseTo(0.5 ** 6 * 0.3 ** 3 * 0.2, 12);
    expect(at("models.shares.likelihood")).toBeCloseTo(0.6 ** 6 * 0.3 ** 3 * 0.1, 12);
    expect(at("models.sure.likelihood")).toBeCloseTo(0.9 ** 6 * 0.09 ** 3 * 0.01, 12);
  });
  it("has one entropy, and a surprise of each model that adds its divergence", () => {
    for (const model of ["even", "hunch", "shares", "sure"])
      expect(at(`models.${model}.surprise`)).toBeCloseTo(at("log.entropy") + at(`models.${model}.divergence`), 12);
    expect(at("models.shares.divergence")).toBe(0);
  });
  it("follows as the text counts: waits after waits in two of three, crosses after crosses in three of five", () => {
    expect(at("sequence.transitions.1.1")).toBeCloseTo(2 / 3, 12);
    expect(at("sequence.transitions.0.0")).toBeCloseTo(3 / 5, 12);
    expect(at("sequence.chained")).toBeCloseTo(Math.log(0.6 ** 3 * 0.2 * 0.2 * (2 / 3) ** 2 * (1 / 3)), 12);
    expect(at("sequence.independent")).toBeCloseTo(Math.log(0.6 ** 5 * 0.3 ** 3 * 0.1), 12);
  });
  it("divides belief among the neighbors", () => {
    expect([0, 1, 2, 3].reduce((sum, i) => sum + at(`belief.posterior.${i}`), 0)).toBeCloseTo(1, 12);
    expect(at("belief.tenfold")).toBeCloseTo((0.6 / 0.5) ** 60 * 0.5 ** 10, 6);
  });
});

describe("one bell for two humps", () => {
  it("has, by the forward direction, the mean and the variance of the whole", () => {
    expect(closestBells.covering.mean).toBeCloseTo(-0.4, 3);
    expect(closestBells.covering.spread ** 2).toBeCloseTo(0.25 + 4 - 0.16, 2);
  });
  it("costs, by the reverse direction, the logarithm of the share that it covers", () => {
    expect(closestBells.seeking.reverse).toBeCloseTo(at("bells.share"), 3);
    expect(closestBells.other.reverse).toBeCloseTo(at("bells.otherShare"), 3);
    expect(closestBells.stuck.reverse).toBeGreaterThan(closestBells.other.reverse);
  });
});

describe("the landing", () => {
  it("has four ways to be late", () => {
    const ways = [0.8 * 0.9 * 0.1, 0.8 * 0.1 * 0.8, 0.2 * 0.9 * 0.6, 0.2 * 0.1 * 0.95];
    for (const [i, way] of ways.entries()) expect(at(`harbor.ways.${i}`)).toBeCloseTo(way, 12);
    expect(at("harbor.faultGivenLate")).toBeCloseTo((0.064 + 0.019) / 0.263, 12);
    expect(at("harbor.faultGivenLateFog")).toBeCloseTo(0.019 / 0.127, 12);
    expect(at("harbor.faultGivenHorn")).toBeCloseTo(0.1, 12);
    expect(at("harbor.fogAfterBlowing")).toBeCloseTo(0.2, 12);
  });
  it("sounds the horn on 22 of 100 mornings, 18 of them in fog", () => {
    expect(at("harbor.hornAlone")).toBeCloseTo(0.22, 12);
    expect(at("harbor.fogGivenHorn")).toBeCloseTo(0.18 / 0.22, 12);
    expect(at("harbor.fogGivenNoHorn")).toBeCloseTo(0.02 / 0.78, 12);
  });
});

describe("the hidden weather", () => {
  it("adds up to 0.053 by hand, and to the chain rule on the fourth day", () => {
    expect(at("hidden.probability")).toBeCloseTo(0.0068 + 0.0462, 12);
    expect(at("exercises.crossing.probability")).toBeCloseTo(at("hidden.probability") * at("hidden.afterLong"), 12);
  });
  it("makes the forecast depend on more than the last word", () => {
    expect(at("hidden.afterShort") - at("hidden.afterLong")).toBeGreaterThan(0.04);
  });
});
