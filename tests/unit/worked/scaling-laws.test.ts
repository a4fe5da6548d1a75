import { expect, it } from "vitest";
import { worked } from "../../../src/worked/scaling-laws.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("adds the three parts of a loss", () => {
  for (const model of ["gopher", "chinchilla"])
    expect(at(`${model}.irreducible`) + at(`${model}.size`) + at(`${model}.data`)).toBeCloseTo(at(`${model}.loss`), 12);
});
it("expects the smaller model on more tokens to be better", () => {
  expect(at("chinchilla.loss")).toBeLessThan(at("gopher.loss"));
});
it("reads the exponent of the best size from those of the loss", () => {
  for (const fit of ["corrected", "printed", "unrounded"]) {
    const [size, data] = [at(`constants.${fit}.parameterExponent`), at(`constants.${fit}.dataExponent`)];
    expect(at(`exponents.${fit}.size`)).toBeCloseTo(data / (size + data), 9);
  }
});
it("splits ten times the compute so that size and tokens multiply to ten", () => {
  expect(at("tenfold.kaplanSize") * at("tenfold.kaplanTokens")).toBeCloseTo(10, 9);
  expect(at("tenfold.equal") ** 2).toBeCloseTo(10, 9);
});
it("lies below the truth when the offset is left out", () => {
  expect(at("offset.predicted")).toBeLessThan(at("offset.truth"));
});
it("pays for every departure from the best size, and more for a small model than for a large one", () => {
  expect(at("cost.half")).toBeGreaterThan(at("cost.double"));
  expect(at("cost.double")).toBeGreaterThan(0);
  expect(at("cost.smallest")).toBeLessThan(0.25);
});
it("saves more by a smaller model the more it is used", () => {
  expect(at("served.thirty.savedPercent")).toBeGreaterThan(at("served.three.savedPercent"));
});
it("values four readings of a text almost as four texts, sixteen much less", () => {
  expect(at("repetition.fourPercent")).toBeGreaterThan(at("repetition.sixteenPercent"));
  expect(at("repetition.sixteenPercent") * 0.16).toBeLessThan(at("repetition.ceiling"));
});
it("misses the known floor where it is not told, above a loss that was reached", () => {
  expect(at("own.free.low")).toBeGreaterThan(at("own.floor"));
  expect(at("own.free.fitted")).toBeGreaterThan(at("own.lowest"));
  expect(at("own.free.high")).toBeGreaterThan(at("own.free.fitted"));
});
it("finds exponents two to three times those of English, and was too hopeful about the largest model", () => {
  for (const [exponent, english] of [
    [at("own.size.fitted"), 0.35],
    [at("own.data.fitted"), 0.37],
  ] as const) {
    expect(exponent / english).toBeGreaterThan(2);
    expect(exponent / english).toBeLessThan(3);
  }
  expect(at("own.forecast.shortPercent")).toBeGreaterThan(10);
});
