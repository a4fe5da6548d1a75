import { seededRandom } from "../maths/random.ts";
import { type SkipGramSettings, trainSkipGram, type WordVectors } from "../maths/skip-gram-training.ts";
import { smallGrammar } from "./grammar.ts";
import { grammarSampler } from "./grammar-sampler.ts";
import { type Vocabulary, vocabularyOf } from "./words.ts";

/** Sentences that the vectors are learned from. */
export const trainingSentences = 6000;

/** How they are learned. */
export const trainingSettings: SkipGramSettings = {
  width: 10,
  window: 2,
  negatives: 5,
  epochs: 3,
  rate: 0.05,
  noisePower: 0.75,
};

/** Vectors of all words of the small language, the vocabulary that numbers them, and the text that they come from. */
export type LearnedVectors = {
  readonly vocabulary: Vocabulary;
  readonly sentences: readonly (readonly number[])[];
  readonly vectors: WordVectors;
};

let learned: LearnedVectors | undefined;

/** Word vectors of the small language, trained at the first call (about half a second) and kept. */
export const learnedVectors = (): LearnedVectors => {
  if (learned) return learned;
  const grammar = smallGrammar();
  const vocabulary = vocabularyOf(grammar);
  const sentence = grammarSampler(grammar, vocabulary, seededRandom(1));
  const sentences = Array.from({ length: trainingSentences }, sentence);
  const vectors = trainSkipGram(sentences, vocabulary.words.length, trainingSettings, seededRandom(2));
  learned = { vocabulary, sentences, vectors };
  return learned;
};
