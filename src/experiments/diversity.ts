/** How good and how varied written sentences are. */
import type { Machine } from "../small-language/machine.ts";
import { parse } from "../small-language/parser.ts";

export type Quality = {
  readonly sentences: number;
  /** share that the grammar allows */
  readonly grammatical: number;
  /** number of sentences by what is wrong with them */
  readonly faults: Readonly<Record<string, number>>;
  /** share of different ones among all, and among the grammatical ones */
  readonly distinct: number;
  /** different pairs of neighboring words as a share of all pairs, known as distinct-2 */
  readonly distinctPairs: number;
  /** entropy of the words that were written, in nats */
  readonly wordEntropy: number;
  /** mean tokens of a sentence */
  readonly length: number;
  /** different grammatical sentences as a share of all: good and varied at once */
  readonly goodAndDistinct: number;
};

/** @param sentences at least one; tokens, the end included where there is one */
export const qualityOf = (machine: Machine, sentences: readonly (readonly number[])[]): Quality => {
  const faults: Record<string, number> = {};
  const good = new Set<string>();
  const all = new Set<string>();
  const pairs = new Set<string>();
  const words = new Map<number, number>();
  let [grammatical, tokens, pairCount] = [0, 0, 0];
  for (const sentence of sentences) {
    const text = sentence.join(" ");
    all.add(text);
    const verdict = parse(machine, sentence);
    if (verdict.grammatical) {
      grammatical += 1;
      good.add(text);
    } else faults[verdict.fault] = (faults[verdict.fault] ?? 0) + 1;
    tokens += sentence.length;
    for (const [at, word] of sentence.entries()) {
      words.set(word, (words.get(word) ?? 0) + 1);
      if (at === 0) continue;
      pairCount += 1;
      pairs.add(`${sentence[at - 1]} ${word}`);
    }
  }
  const count = sentences.length;
  return {
    sentences: count,
    grammatical: grammatical / count,
    faults,
    distinct: all.size / count,
    distinctPairs: pairs.size / Math.max(1, pairCount),
    wordEntropy: [...words.values()].reduce((sum, each) => sum - (each / tokens) * Math.log(each / tokens), 0),
    length: tokens / count,
    goodAndDistinct: good.size / count,
  };
};
