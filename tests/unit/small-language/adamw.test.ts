import { describe, expect, it } from "vitest";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { adamwStep, clipGradient, learningRate } from "../../../src/small-language/adamw.ts";
import { lossAndGradient } from "../../../src/small-language/training-step.ts";
import { farthest } from "../maths/flat-arrays.ts";
import { adamFigures, batch, oracleBench } from "./small-model.ts";

describe("AdamW with clipped gradients", () => {
  it.each([
    { bits: 64 as const, within: 1e-10 },
    { bits: 32 as const, within: 1e-5 },
  ])("takes the five steps that torch.optim.AdamW takes, in $bits bits", ({ bits, within }) => {
    const engine = plainEngine(bits);
    const bench = oracleBench(engine);
    const { layout, parameters } = bench.model;
    const state = { first: engine.allocate(layout.count), second: engine.allocate(layout.count) };
    for (const [index, expected] of adamFigures.steps.entries()) {
      expect(Math.abs(lossAndGradient(bench, batch).loss - expected.loss)).toBeLessThan(within);
      expect(Math.abs(clipGradient(bench.gradient, adamFigures.clip) - expected.gradientNorm)).toBeLessThan(within);
      adamwStep(parameters, bench.gradient, state, layout.tensors, index + 1, expected.rate, adamFigures.options);
    }
    expect(farthest(parameters, adamFigures.parameters)).toBeLessThan(within);
  });

  it("leaves a short gradient as it is", () => {
    const gradient = Float64Array.from([3, 4]);
    expect(clipGradient(gradient, 5)).toBe(5);
    expect([...gradient]).toEqual([3, 4]);
  });
});

describe("the learning rate", () => {
  const schedule = { peak: 0.01, warmUp: 10, steps: 110, last: 0.1 };

  it("rises in equal parts to its peak, then falls along half a cosine to its last share", () => {
    expect(learningRate(schedule, 1)).toBeCloseTo(0.001, 15);
    expect(learningRate(schedule, 10)).toBeCloseTo(0.01, 15);
    expect(learningRate(schedule, 60)).toBeCloseTo(0.0055, 15);
    expect(learningRate(schedule, 110)).toBeCloseTo(0.001, 15);
    expect(learningRate(schedule, 500)).toBeCloseTo(0.001, 15);
  });

  it("begins at its peak without warm-up", () => {
    expect(learningRate({ ...schedule, warmUp: 0, steps: 1e9 }, 1)).toBeCloseTo(0.01, 12);
  });
});
