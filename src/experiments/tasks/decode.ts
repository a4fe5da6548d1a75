/** Lets a model, or the language itself, finish sentences in many ways, and has the grammar judge them. */
import { sampleIndex, seededRandom } from "../../maths/random.ts";
import { reshapeWith, type SamplingKnobs } from "../../maths/token-sampling.ts";
import type { Shape } from "../../small-language/models.ts";
import { sampleSentences } from "../../small-language/sampler.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { writingModel } from "../../small-language/trained-model.ts";
import { decode } from "../../small-language/words.ts";
import { modelWriter, truthWriter, type Writer, writeSentences } from "../../small-language/writers.ts";
import { beamSentence } from "../beam-sentence.ts";
import { type Quality, qualityOf } from "../diversity.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

export type Setting =
  | { readonly name: string; readonly knobs: SamplingKnobs }
  | { readonly name: string; readonly beam: number };

export type DecodeSpec = {
  /** null: the language itself */
  readonly shape: Shape | null;
  readonly settings: readonly Setting[];
  readonly sentences: number;
  readonly seed: number;
  /** words of each opening, drawn from the language */
  readonly openingWords: number;
  /** tokens after which a sentence is given up */
  readonly most: number;
};

export type DecodeMeasures = {
  readonly settings: readonly (Quality & { readonly name: string; readonly examples: readonly string[] })[];
};

const finishedBy = (
  spec: DecodeSpec,
  setting: Setting,
  writerOf: (places: number) => Writer,
  openings: number[][],
): number[][] => {
  if ("beam" in setting) {
    const writer = writerOf(setting.beam);
    const known = new Map<string, number[]>();
    return openings.map((opening) => {
      const found = known.get(opening.join()) ?? beamSentence(writer, opening, spec.most);
      known.set(opening.join(), found);
      return found;
    });
  }
  const random = seededRandom(7_000 + spec.seed);
  const reshape = reshapeWith(setting.knobs);
  const plain = Object.keys(setting.knobs).length === 0;
  return writeSentences(
    writerOf(32),
    openings,
    (p) => sampleIndex(plain ? Array.from(p) : reshape(Array.from(p)), random),
    spec.most,
  );
};

export const decodeTask = (spec: DecodeSpec, around: Surroundings): Outcome<DecodeMeasures> => {
  const machine = smallLanguage();
  const { shape } = spec;
  const writerOf = (places: number): Writer =>
    shape ? modelWriter(writingModel(shape, firstWeights(around), places), places) : truthWriter(machine, places);
  const random = seededRandom(5_000 + spec.seed);
  const openings = sampleSentences(machine, random, spec.sentences).map((each) => each.slice(0, spec.openingWords));
  const settings = spec.settings.map((setting, done) => {
    const sentences = finishedBy(spec, setting, writerOf, openings);
    around.progress((done + 1) / spec.settings.length);
    const examples = sentences.slice(0, 5).map((each) => decode(each, machine.vocabulary));
    return { name: setting.name, ...qualityOf(machine, sentences), examples };
  });
  return { measures: { settings } };
};
