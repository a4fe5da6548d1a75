import { describe, expect, it } from "vitest";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { lossAndGradient, lossOf } from "../../../src/small-language/training-step.ts";
import { forward } from "../../../src/small-language/transformer-forward.ts";
import { farthest, slopes } from "../maths/flat-arrays.ts";
import { batch, figures, oracleBench } from "./small-model.ts";

describe.each([
  { bits: 32 as const, within: 1e-5 },
  { bits: 64 as const, within: 1e-11 },
])("the model in $bits bits", ({ bits, within }) => {
  it("gives the logits and the loss that PyTorch gives", () => {
    const bench = oracleBench(plainEngine(bits));
    forward(bench.model, batch.tokens, bench.kept);
    expect(farthest(bench.kept.logits, figures.logits)).toBeLessThan(within);
    expect(Math.abs(lossOf(bench, batch).loss - figures.loss)).toBeLessThan(within);
  });

  it("gives the gradient that PyTorch gives", () => {
    const bench = oracleBench(plainEngine(bits));
    expect(lossAndGradient(bench, batch).counted).toBe(15);
    expect(farthest(bench.gradient, figures.gradient)).toBeLessThan(within);
  });
});

describe("the gradient of the whole model", () => {
  it("is what central differences of the loss give, for every parameter", () => {
    const bench = oracleBench(plainEngine(64));
    lossAndGradient(bench, batch);
    const gradient = bench.gradient.slice();
    const estimated = slopes(() => lossOf(bench, batch).loss, bench.model.parameters);
    expect(farthest(gradient, estimated)).toBeLessThan(1e-8);
  });

  it("does not depend on what an earlier batch left behind", () => {
    const bench = oracleBench(plainEngine(64));
    lossAndGradient(bench, {
      tokens: batch.tokens.map((token) => (token < 0 ? 1 : 10 - token)),
      targets: batch.tokens,
    });
    lossAndGradient(bench, batch);
    expect(farthest(bench.gradient, figures.gradient)).toBeLessThan(1e-11);
  });
});
