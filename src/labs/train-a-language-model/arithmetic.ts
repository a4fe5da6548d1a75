import { numeral } from "../kit/numeral.ts";
import type { Frame, NextWord } from "./trainer.ts";

/** A probability with so many digits that it is not 0. */
export const chance = (p: number): string => {
  if (p === 0) return "0";
  if (p < 0.0005) return "< 0.001";
  return numeral(p, 3);
};

/** What one next word adds to the divergence: p ln (p / q); nothing where the language never says it. */
export const term = ({ truth, model }: NextWord): number =>
  truth > 0 ? truth * Math.log(truth / Math.max(model, 1e-38)) : 0;

export const columns = ["language", "model", "costs"] as const;
export const cells = (word: NextWord): string[] => [chance(word.truth), chance(word.model), numeral(term(word), 3)];

/** How the number in a column of a word's row comes about: language, model, nats. */
export const arithmetic = (word: NextWord, column: number): string => {
  switch (column) {
    case 0:
      return `the exact probability, from the grammar: of all texts that begin so, a share of ${chance(word.truth)} go on with “${word.word}”`;
    case 1:
      return `the softmax of the model’s logits gives “${word.word}” ${chance(word.model)}`;
    default:
      return word.truth > 0
        ? `${chance(word.truth)} × ln(${chance(word.truth)} / ${chance(word.model)}) = ${numeral(term(word), 3)} nats; the sum over all words is the distance from the truth after this beginning`
        : "0: the language never says it here, so it is charged to the words that lack its share";
  }
};

/** The state in one sentence. */
export const sentence = ({ floor, excess, grammatical }: Frame, steps: number, judged: number): string =>
  `Step ${numeral(steps, 0)}: loss ${numeral(floor + excess)} nats a word, ${numeral(excess)} above the floor of ${numeral(floor)}; ${grammatical} of ${judged} sentences are grammatical.`;
