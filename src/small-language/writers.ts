/** What writes, word by word and several texts side by side: a trained model, or the language itself. */

import { nextLogits, rearrange, startGeneration } from "./generate.ts";
import type { Machine } from "./machine.ts";
import { arcOf, distributionIn } from "./next-token.ts";
import { softmaxOf } from "./trained-model.ts";
import type { Transformer } from "./transformer-forward.ts";
import { endToken } from "./words.ts";

export type Writer = {
  /** how many texts are written side by side */
  readonly places: number;
  /** forgets all; every text stands at the beginning of a sentence */
  readonly begin: () => void;
  /**
   * Reads one token for each place and gives the distribution of the next; all zeros where nothing can follow.
   * The first tokens after `begin` are the end of the sentence before.
   */
  readonly read: (tokens: readonly number[]) => readonly Float64Array[];
  /** puts text from[i] in place i */
  readonly rearrange: (from: readonly number[]) => void;
};

/** A model that keeps keys and values of what it has read. */
export const modelWriter = (model: Transformer, places: number): Writer => {
  const { vocabulary } = model.layout.config;
  const generation = startGeneration(model, places);
  return {
    places,
    begin: () => {
      generation.position = 0;
    },
    read: (tokens) => {
      const logits = nextLogits(generation, tokens);
      return tokens.map((_, place) => softmaxOf(logits, place * vocabulary, vocabulary));
    },
    rearrange: (from) => rearrange(generation, from),
  };
};

/** The language: the ceiling of every model. A text that left the language has nothing to follow. */
export const truthWriter = (machine: Machine, places: number): Writer => {
  let states: number[] = [];
  const nothing = new Float64Array(machine.vocabulary.words.length);
  let fresh = true;
  return {
    places,
    begin: () => {
      states = new Array<number>(places).fill(0);
      fresh = true;
    },
    read: (tokens) => {
      if (!fresh)
        states = states.map((state, place) => {
          const arc = state < 0 ? -1 : arcOf(machine, state, tokens[place] ?? endToken);
          return arc < 0 ? -1 : (machine.target[arc] ?? 0);
        });
      fresh = false;
      return states.map((state) => (state < 0 ? nothing : distributionIn(machine, state)));
    },
    rearrange: (from) => {
      states = from.map((place) => states[place] ?? -1);
    },
  };
};

/** Chooses a token from a distribution. */
export type Choose = (distribution: Float64Array) => number;

/**
 * Goes on from openings to the ends of their sentences.
 * @param openings first tokens of each sentence, at least none, all equally many
 * @param most tokens of a sentence that is given up without an end
 * @returns sentences, opening and end included
 */
export const writeSentences = (
  writer: Writer,
  openings: readonly (readonly number[])[],
  choose: Choose,
  most: number,
): number[][] => {
  const sentences: number[][] = [];
  for (let first = 0; first < openings.length; first += writer.places) {
    const some = openings.slice(first, first + writer.places);
    const texts = some.map((): number[] => []);
    writer.begin();
    const isOpen = (text: readonly number[]): boolean => text.at(-1) !== endToken && text.length < most;
    while (texts.some(isOpen)) {
      const last = Array.from({ length: writer.places }, (_, place) => texts[place]?.at(-1) ?? endToken);
      const next = writer.read(last);
      for (const [place, text] of texts.entries())
        if (isOpen(text)) text.push(some[place]?.[text.length] ?? choose(next[place] ?? new Float64Array(1)));
    }
    sentences.push(...texts);
  }
  return sentences;
};
