import { describe, expect, it } from "vitest";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { lossOf, makeWorkbench } from "../../../src/small-language/training-step.ts";
import {
  countParameters,
  initializeParameters,
  transformerLayout,
} from "../../../src/small-language/transformer-layout.ts";

const config = { vocabulary: 256, context: 32, width: 16, layers: 2, heads: 2, hidden: 64 };

describe("the layout of a transformer", () => {
  it("counts what it places: V d + L (4 d^2 + 2 d h + 2 d) + d", () => {
    expect(transformerLayout(config).count).toBe(256 * 16 + 2 * (4 * 256 + 2 * 16 * 64 + 2 * 16) + 16);
    expect(countParameters(config)).toEqual({ total: 10_320, withoutEmbedding: 6_224 });
  });

  it("lays the tensors one behind the other, without gap or overlap", () => {
    let end = 0;
    for (const { offset, rows, columns } of transformerLayout(config).tensors) {
      expect(offset).toBe(end);
      end += rows * columns;
    }
    expect(end).toBe(transformerLayout(config).count);
  });

  it("refuses sizes that are not whole, and heads of an odd number of channels", () => {
    expect(() => transformerLayout({ ...config, layers: 0 })).toThrow(
      "Unexpected layers 0, expected a whole number >= 1.",
    );
    expect(() => transformerLayout({ ...config, width: NaN })).toThrow(RangeError);
    expect(() => transformerLayout({ ...config, width: 18, heads: 6 })).toThrow(
      "Unexpected width 18 for 6 heads, expected heads of an even number of channels.",
    );
  });
});

describe("the first parameters", () => {
  it("are the same for the same seed, others for another", () => {
    const layout = transformerLayout(config);
    const [a, b, c] = [1, 1, 2].map((seed) => {
      const parameters = new Float32Array(layout.count);
      initializeParameters(parameters, layout, seed);
      return parameters;
    });
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it("make nearly uniform predictions: a loss within 0.1 nats of ln 256", () => {
    const layout = transformerLayout(config);
    const bench = makeWorkbench(layout, 8, 32, plainEngine());
    initializeParameters(bench.model.parameters, layout, 3);
    const tokens = Int32Array.from({ length: 256 }, (_, i) => (i * 89) % 256);
    const targets = Int32Array.from({ length: 256 }, (_, i) => (i * 53 + 7) % 256);
    expect(Math.abs(lossOf(bench, { tokens, targets }).loss - Math.log(256))).toBeLessThan(0.1);
  });
});
