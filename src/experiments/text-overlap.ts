/** Which sentences a text has, and how likely the language is to write them again. */
import type { TokenRows } from "../small-language/batches.ts";
import type { Machine } from "../small-language/machine.ts";
import { logProbability } from "../small-language/next-token.ts";
import { endToken } from "../small-language/words.ts";

/** Different whole sentences of rows; the cut last one of a row is left out. */
export const sentencesIn = ({ tokens, length }: TokenRows): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (let start = 0; start < tokens.length; start += length + 1) {
    let sentence: number[] = [];
    for (const token of tokens.subarray(start + 1, start + length + 1)) {
      sentence.push(token);
      if (token !== endToken) continue;
      found.set(sentence.join(), sentence);
      sentence = [];
    }
  }
  return found;
};

/** Total probability of sentences: how often the language writes one of them. */
export const massOf = (machine: Machine, sentences: Iterable<number[]>): number => {
  let sum = 0;
  for (const sentence of sentences) sum += Math.exp(logProbability(machine, sentence));
  return sum;
};

/** Surprisal of the truth over the training rows, per token: what the language says of this very text. */
export const surprisalOf = (machine: Machine, { tokens, length }: TokenRows): number => {
  let sum = 0;
  for (let start = 0; start < tokens.length; start += length + 1)
    sum -= logProbability(machine, tokens.subarray(start + 1, start + length + 1));
  return sum / ((tokens.length / (length + 1)) * length);
};
