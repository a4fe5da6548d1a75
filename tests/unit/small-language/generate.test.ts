import { describe, expect, it } from "vitest";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { fastestEngine } from "../../../src/maths/simd-engine.ts";
import { generationRoom, nextLogits, rearrange, startGeneration } from "../../../src/small-language/generate.ts";
import { forward } from "../../../src/small-language/transformer-forward.ts";
import { farthest } from "../maths/flat-arrays.ts";
import { batch, figures, oracleBench } from "./small-model.ts";

const { vocabulary, context } = figures.config;
const { sequences, length } = figures;
const column = (position: number): number[] =>
  Array.from({ length: sequences }, (_, sequence) => batch.tokens[sequence * length + position] ?? 0);

describe("generation with a key-value cache", () => {
  it("gives the logits of the full forward pass at every position of every sequence", () => {
    const bench = oracleBench(plainEngine());
    forward(bench.model, batch.tokens, bench.kept);
    const generation = startGeneration(bench.model, sequences);
    for (let position = 0; position < length; position++) {
      const logits = nextLogits(generation, column(position));
      for (let sequence = 0; sequence < sequences; sequence++) {
        const start = (sequence * length + position) * vocabulary;
        const full = bench.kept.logits.subarray(start, start + vocabulary);
        expect(farthest(logits.subarray(sequence * vocabulary, (sequence + 1) * vocabulary), full)).toBeLessThan(1e-5);
      }
    }
  });

  it("goes on with the sequences that were kept when they are rearranged", () => {
    const { model } = oracleBench(plainEngine());
    const [one, other] = [startGeneration(model, 3), startGeneration(model, 3)];
    nextLogits(one, [1, 2, 3]);
    rearrange(one, [2, 0, 2]);
    nextLogits(other, [3, 1, 3]);
    expect(nextLogits(one, [4, 5, 6])).toEqual(nextLogits(other, [4, 5, 6]));
    expect(() => rearrange(one, [0, 1])).toThrow(RangeError);
    expect(() => rearrange(one, [0, 1, 3])).toThrow(RangeError);
  });

  it("goes back to an earlier place when its position is set back, and fits the room that is asked for it", () => {
    const plain = oracleBench(plainEngine()).model;
    const engine = fastestEngine(generationRoom(plain.layout, 5));
    const parameters = engine.allocate(plain.layout.count);
    parameters.set(plain.parameters);
    const generation = startGeneration({ ...plain, parameters, engine }, 5);
    nextLogits(generation, [1, 2, 3, 4, 5]);
    const once = nextLogits(generation, [6, 7, 8, 9, 10]).slice();
    generation.position = 1;
    nextLogits(generation, [0, 0, 0, 0, 0]);
    generation.position = 1;
    expect(nextLogits(generation, [6, 7, 8, 9, 10])).toEqual(once);
  });

  it("refuses a token when the context is full, another number of tokens, or a token outside the vocabulary", () => {
    const generation = startGeneration(oracleBench(plainEngine()).model);
    expect(() => nextLogits(generation, [1, 2])).toThrow("Unexpected 2 tokens, expected 1.");
    expect(() => nextLogits(generation, [vocabulary])).toThrow(RangeError);
    for (let i = 0; i < context; i++) nextLogits(generation, [i]);
    expect(() => nextLogits(generation, [1])).toThrow(RangeError);
  });
});
