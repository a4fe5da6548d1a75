import { expect, it } from "vitest";
import { worked } from "../../../src/worked/normalizing-flows.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("halves the density where the exponential doubles lengths", () => {
  expect(at("density")).toBeCloseTo(at("baseDensity") / 2, 12);
  expect(at("widths.1") / at("widths.0")).toBeCloseTo(2, 1);
});
it("finds the same determinant by stretches and by elimination, and the way back", () => {
  expect(at("logDeterminant")).toBeCloseTo(at("byElimination"), 6);
  expect(at("back.0")).toBeCloseTo(1, 12);
  expect(at("back.1")).toBeCloseTo(2, 12);
  expect(at("moved")).toBeCloseTo(2 * Math.exp(0.5) - 1, 12);
});
it("trains to a loss above the entropy of the data and below that of a bell of the same variance", () => {
  expect(at("moons.loss")).toBeGreaterThan(at("moons.entropy"));
  // Two independent normals of variance one: log 2 pi e nats.
  expect(at("moons.loss")).toBeLessThan(Math.log(2 * Math.PI * Math.E) - 1);
  expect(at("moons.between")).toBeGreaterThan(at("moons.betweenOfData"));
});
it("has a floor of the flow-matching loss below the cost of standing still", () => {
  expect(at("matching.best")).toBeGreaterThan(0.5);
  expect(at("matching.best")).toBeLessThan(at("matching.still"));
});
