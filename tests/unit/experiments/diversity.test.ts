import { expect, it } from "vitest";
import { qualityOf } from "../../../src/experiments/diversity.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { encode } from "../../../src/small-language/words.ts";

const machine = smallLanguage();
const tokens = (text: string): number[] => encode(text, machine.vocabulary);

it("counts a case by hand", () => {
  const found = qualityOf(machine, [
    tokens("one and one make two ."),
    tokens("one and one make two ."),
    tokens("one and one make three ."),
    tokens("the owl sing ."),
  ]);
  expect(found).toMatchObject({
    sentences: 4,
    grammatical: 0.5,
    faults: { number: 1, agreement: 1 },
    distinct: 0.75,
    goodAndDistinct: 0.25,
    length: 22 / 4,
  });
  // pairs: 5 of the first, again 5, then one and, and one, one make known; make three, three . new; 3 new of the last
  expect(found.distinctPairs).toBeCloseTo((5 + 2 + 3) / 18, 12);
});
it("has no entropy of words when there is one word", () =>
  expect(qualityOf(machine, [[3, 3], [3]]).wordEntropy).toBe(0));
