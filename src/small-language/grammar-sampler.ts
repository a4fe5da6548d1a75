import { type Random, sampleIndex } from "../maths/random.ts";
import { type Grammar, isSymbol } from "./productions.ts";
import type { Vocabulary } from "./words.ts";

/**
 * A source of sentences that rewrites symbols at random, as tokens with the end included. It needs no compiled machine: for a
 * few thousand sentences it is ready sooner, and it draws from the same distribution.
 */
export const grammarSampler = (
  { start, rules }: Grammar,
  { indexOf }: Vocabulary,
  random: Random,
): (() => number[]) => {
  const choices = new Map(
    [...rules].map(([symbol, productions]) => [symbol, productions.map(({ probability }) => probability)]),
  );
  return () => {
    const sentence: number[] = [];
    const waiting = [start];
    for (let symbol = waiting.pop(); symbol !== undefined; symbol = waiting.pop()) {
      if (isSymbol(symbol)) {
        const chosen = rules.get(symbol)?.[sampleIndex(choices.get(symbol) ?? [], random)];
        waiting.push(...(chosen?.symbols.toReversed() ?? []));
      } else sentence.push(indexOf.get(symbol) ?? 0);
    }
    return sentence;
  };
};
