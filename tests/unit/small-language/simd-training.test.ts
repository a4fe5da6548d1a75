import { describe, expect, it } from "vitest";
import type { Engine } from "../../../src/maths/block.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { fastestEngine } from "../../../src/maths/simd-engine.ts";
import { usualAdam } from "../../../src/small-language/adamw.ts";
import { startTraining, train } from "../../../src/small-language/train.ts";
import { lossAndGradient, workbenchRoom } from "../../../src/small-language/training-step.ts";
import { transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import { drawn, farthest } from "../maths/flat-arrays.ts";
import { batch, figures, oracleBench } from "./small-model.ts";

describe("the model on the SIMD engine", () => {
  it("gives the gradient that PyTorch gives", () => {
    const bench = oracleBench(
      fastestEngine(workbenchRoom(transformerLayout(figures.config), figures.sequences, figures.length)),
    );
    expect(bench.model.engine.name).toBe("WebAssembly SIMD");
    expect(Math.abs(lossAndGradient(bench, batch).loss - figures.loss)).toBeLessThan(1e-5);
    expect(farthest(bench.gradient, figures.gradient)).toBeLessThan(1e-5);
  });

  it("gives the same losses bit for bit from the same seed, near those of the plain engine", () => {
    const { config, sequences, length } = figures;
    const schedule = { peak: 0.01, warmUp: 3, steps: 10, last: 0.1 };
    const plan = { config, seed: 2, sequences, length, schedule, adam: usualAdam, clip: 1 };
    const data = { tokens: Int16Array.from(drawn(70, 3), (value) => Math.floor(5 + 5 * value)), length };
    const run = (engine: Engine): number[] => [...train(startTraining(plan, engine), data)].map(({ loss }) => loss);
    const fast = (): Engine => fastestEngine(workbenchRoom(transformerLayout(config), sequences, length));
    expect(run(fast())).toEqual(run(fast()));
    expect(farthest(run(fast()), run(plainEngine()))).toBeLessThan(1e-4);
  });
});
