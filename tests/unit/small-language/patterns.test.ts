import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/maths/random.ts";
import { stateAfter } from "../../../src/small-language/next-token.ts";
import { conditions, patternItems } from "../../../src/small-language/patterns.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";

const machine = smallLanguage();
const draws = (seed: number) => {
  const random = seededRandom(seed);
  return (count: number): number => Math.floor(random() * count);
};

describe("patterns", () => {
  it("within a sentence are of the language up to three examples, and those of other rules are not", () => {
    const isOfLanguage = (condition: (typeof conditions)[number], examples: number): number =>
      patternItems(condition, examples, 50, draws(1), machine.vocabulary).filter(
        ({ prefix }) => stateAfter(machine, prefix.slice(1)) !== undefined,
      ).length;
    for (const examples of [0, 1, 2, 3]) expect(isOfLanguage("within", examples)).toBe(50);
    expect(isOfLanguage("within", 4)).toBe(0);
    expect(isOfLanguage("novel", 2)).toBeLessThan(10);
    expect(isOfLanguage("earlier", 5)).toBe(50);
  });
  it("fit into the context", () => {
    for (const condition of conditions)
      for (const { prefix, answer } of patternItems(condition, 5, 50, draws(2), machine.vocabulary)) {
        expect(prefix.length).toBeLessThanOrEqual(64);
        expect(answer).toHaveLength(1);
      }
  });
});
