import { describe, expect, it } from "vitest";
import { sampleIndex, seededRandom } from "../../../src/maths/random.ts";
import { shapes } from "../../../src/small-language/models.ts";
import { parse } from "../../../src/small-language/parser.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { untrained, writingModel } from "../../../src/small-language/trained-model.ts";
import { encode } from "../../../src/small-language/words.ts";
import { modelWriter, truthWriter, writeSentences } from "../../../src/small-language/writers.ts";

const machine = smallLanguage();
const likeliest = (p: Float64Array): number => p.indexOf(Math.max(...p));
const drawn = (seed: number) => {
  const random = seededRandom(seed);
  return (p: Float64Array): number => sampleIndex(Array.from(p), random);
};

describe("the language as a writer", () => {
  it("writes grammatical sentences only, each from its opening", () => {
    const openings = [
      encode("the owl", machine.vocabulary),
      encode("Odo is", machine.vocabulary),
      encode("if the", machine.vocabulary),
    ];
    const sentences = writeSentences(truthWriter(machine, 2), openings, drawn(1), 60);
    expect(sentences.filter((one) => !parse(machine, one).grammatical)).toEqual([]);
    for (const [at, opening] of openings.entries()) expect(sentences[at]?.slice(0, 2)).toEqual(opening);
  });
  it("gives up a sentence without an end", () => {
    const sentences = writeSentences(truthWriter(machine, 4), [[], [], [], []], () => 5, 7);
    expect(sentences.map((each) => each.length)).toEqual([7, 7, 7, 7]);
    expect(sentences.filter((one) => parse(machine, one).grammatical)).toEqual([]);
  });
});

describe("a model as a writer", () => {
  const [shape = { width: 4, layers: 1, heads: 1 }] = shapes;
  it("writes the same side by side as alone", () => {
    const weights = untrained(shape, 3).map((weight) => 6 * weight);
    const openings = [encode("the owl", machine.vocabulary), encode("Odo is", machine.vocabulary)];
    const together = writeSentences(modelWriter(writingModel(shape, weights, 2), 2), openings, likeliest, 20);
    const alone = writeSentences(modelWriter(writingModel(shape, weights, 1), 1), openings, likeliest, 20);
    expect(together).toEqual(alone);
  });
});
