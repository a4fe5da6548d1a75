import { clusteredReach, meanOpinion } from "../maths/mean-opinion.ts";
import { codecBitRate, residualQuantization } from "../maths/residual-quantization.ts";
import { meanSquaredError } from "../maths/squared-error.ts";
import { wordErrorRate } from "../maths/word-error-rate.ts";
import type { Worked } from "./worked.ts";

const words = (text: string): string[] => text.split(" ");
export const said = words("the ferry leaves at nine from the old pier");
export const heard = words("the fairy leaves nine from the old old pier");
const errors = wordErrorRate(said, heard);
/** One wrong word that matters, and one that does not. */
const five = wordErrorRate(said, words("the ferry leaves at five from the old pier"));
const invented = wordErrorRate(words("one moment please"), words("one moment please thank you very much for watching"));
const exercise = wordErrorRate(words("do not press the red button"), words("do press the the red button now"));

/** Ten listeners' ratings of one voice, from 1 to 5. */
const ratings = [5, 4, 4, 3, 5, 4, 4, 5, 3, 4];
const opinion = meanOpinion(ratings);
/** Student's quantile for 95% with nine degrees of freedom (tables; SciPy's t.ppf gives 2.2622). */
const few = meanOpinion(ratings, 2.262);
const spread = 0.8;
export const sameListener = 0.3;
export const listeners = 20;
/** Half the width of the interval in points. @param each ratings of each listener */
export const reachOf = (count: number, each: number): number =>
  clusteredReach({ spread, listeners: count, each, sameListener });

/** Four even levels from -1 to 1, and for each further book of what is left a quarter as wide. */
const levels = (book: number): number[][] => [-0.75, -0.25, 0.25, 0.75].map((level) => [level / 4 ** book]);
/** A short sound: three partials, 96 samples. */
export const sound = Array.from({ length: 96 }, (_, i) => {
  const time = i / 96;
  return (
    0.55 * Math.sin(4 * Math.PI * time) +
    0.25 * Math.sin(10 * Math.PI * time + 1) +
    0.12 * Math.sin(22 * Math.PI * time)
  );
});
/** The sound after so many codebooks. */
export const soundAfter = (books: number): number[] => {
  const codebooks = Array.from({ length: books }, (_, book) => levels(book));
  return sound.map((sample) => residualQuantization([sample], codebooks).sum[0] ?? NaN);
};
const errorAfter = (books: number): number => Math.sqrt(meanSquaredError(soundAfter(books), sound));

const codec = { rate: 24000, frames: 75, books: 8, entries: 1024 };
const raw = codec.rate * 16;
const sent = codecBitRate(codec.frames, codec.books, codec.entries);
const musicGen = { frames: 50, books: 4, seconds: 30 };

export const worked: Worked = {
  errors: { ...errors, percent: 100 * errors.rate, words: said.length },
  fivePercent: 100 * five.rate,
  invented: { ...invented, percent: 100 * invented.rate },
  exercise: { ...exercise, percent: 100 * exercise.rate },
  disparity: 0.35 / 0.19,
  opinion: { mean: opinion.mean, spread: opinion.spread, reach: opinion.reach, few: few.reach },
  reach: {
    spread,
    sameListener,
    independent: reachOf(400, 1),
    clustered: reachOf(listeners, 20),
    floor: reachOf(listeners, 1e9),
    /** Listeners with one rating each that reach as far as twenty with twenty. */
    worth: (400 * reachOf(400, 1) ** 2) / reachOf(listeners, 20) ** 2,
  },
  books: { one: errorAfter(1), two: errorAfter(2), three: errorAfter(3) },
  codec: {
    frames: codec.frames,
    books: codec.books,
    samplesPerFrame: codec.rate / codec.frames,
    raw: raw / 1000,
    sent: sent / 1000,
    times: raw / sent,
    codes: codec.frames * codec.books,
    phrase: 3 * codec.frames * codec.books,
  },
  music: {
    song: (4 * 60 * 44100) / 1e6,
    top: 44100 / 128,
    codes: musicGen.frames * musicGen.books * musicGen.seconds,
    steps: musicGen.frames * musicGen.seconds + musicGen.books - 1,
  },
  cheaper: {
    first: codecBitRate(50, 4, 2048),
    firstCodes: 50 * 4,
    second: codecBitRate(12.5, 8, 2048),
    secondCodes: 12.5 * 8,
    milliseconds: 1000 / 12.5,
  },
  guessing: { all: 100 * 0.5 ** 3, fail: 100 * (1 - 0.5 ** 3) },
};
