import { expect, it } from "vitest";
import { massOf, sentencesIn, surprisalOf } from "../../../src/experiments/text-overlap.ts";
import { logProbability } from "../../../src/small-language/next-token.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { encode } from "../../../src/small-language/words.ts";

const machine = smallLanguage();
const sentence = encode("one and one make two .", machine.vocabulary);
const cut = sentence.slice(0, 2);
// two rows of eight targets: a sentence and the beginning of another
const data = { tokens: Int16Array.from([0, ...sentence, ...cut, 0, ...sentence, ...cut]), length: 8 };

it("finds each whole sentence once, and no cut one", () => expect([...sentencesIn(data).values()]).toEqual([sentence]));
it("sums the probabilities of sentences", () => {
  const p = Math.exp(logProbability(machine, sentence));
  expect(massOf(machine, [sentence])).toBeCloseTo(p, 15);
  expect(massOf(machine, [sentence, sentence])).toBeCloseTo(2 * p, 15);
});
it("gives the mean surprisal of a token", () => {
  const nats = -logProbability(machine, sentence) - logProbability(machine, cut);
  expect(surprisalOf(machine, data)).toBeCloseTo(nats / 8, 12);
});
