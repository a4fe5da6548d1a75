import { exactMatchTogether, noRightAnswer, tokenAccuracyLaw } from "../../maths/exact-match.ts";
import { wilsonInterval } from "../../maths/wilson-interval.ts";
import { answersOf, type Found, foundIn, type Step } from "./answers.ts";
import { type Ruler, rulerOf, type State, settleState } from "./knobs.ts";

/** Size at which the surprise of a right digit is one nat: that of the chapter's made-up family. */
export const oneNatSize = 1e8;
/** Sizes of the models that are tested, as powers of ten. */
export const tested: readonly number[] = Array.from({ length: 13 }, (_, i) => 6 + i / 2);

/** One model of the family. */
export type Sized = {
  /** power of ten of its parameters */
  readonly log: number;
  readonly accuracy: number;
  /** nats for a right digit */
  readonly surprise: number;
  /** chance that a whole answer is right */
  readonly whole: number;
  /** chance that the whole test shows no right answer */
  readonly silent: number;
  readonly found: Found;
  /** 95 % interval of the share of right answers */
  readonly interval: { readonly low: number; readonly high: number };
};
export type Point = readonly [log: number, value: number];

export type View = {
  readonly state: State;
  readonly ruler: Ruler;
  readonly models: readonly Sized[];
  /** the model that is looked at */
  readonly at: Sized;
  /** some of its answers to the test */
  readonly answers: readonly (readonly Step[])[];
  /** digit accuracy, and what the ruler shows in the long run, over the size */
  readonly smooth: readonly Point[];
  readonly curve: readonly Point[];
};

const accuracyAt = (log: number, exponent: number): number => tokenAccuracyLaw(10 ** log, oneNatSize, exponent);

const sized = (log: number, { exponent, length, together, questions, seed }: State): Sized => {
  const accuracy = accuracyAt(log, exponent);
  const whole = exactMatchTogether(accuracy, length, together);
  const found = foundIn(answersOf(accuracy, length, together, questions, seed));
  return {
    log,
    accuracy,
    surprise: -Math.log(accuracy),
    whole,
    silent: noRightAnswer(whole, questions),
    found,
    interval: wilsonInterval(found.right, found.questions),
  };
};

const quarters = Array.from({ length: 25 }, (_, i) => 6 + i / 4);
const fine = Array.from({ length: 121 }, (_, i) => 6 + i / 20);

const curveOf = (ruler: Ruler, { exponent, length, together, seed }: State, drawn: number): Point[] => {
  if (ruler === "exact")
    return fine.map((log) => [log, exactMatchTogether(accuracyAt(log, exponent), length, together)]);
  if (ruler === "surprise") return fine.map((log) => [log, -Math.log(accuracyAt(log, exponent))]);
  // The edit distance has no short formula: it is the mean of drawn answers, other ones than those of the test.
  return quarters.map((log) => [
    log,
    foundIn(answersOf(accuracyAt(log, exponent), length, together, drawn, seed + 100_000)).edits,
  ]);
};

/**
 * Everything that the lab shows of the made-up family, for any state; a state that does not fit is settled first.
 * @param drawn answers behind each place of the curve of edit distances
 */
export const view = (given: Readonly<Record<string, unknown>>, drawn = 120): View => {
  const state = settleState(given);
  const ruler = rulerOf(state);
  const models = tested.map((log) => sized(log, state));
  const at = models.find(({ log }) => log === state.size) ?? sized(state.size, state);
  return {
    state,
    ruler,
    models,
    at,
    answers: answersOf(at.accuracy, state.length, state.together, 4, state.seed),
    smooth: fine.map((log) => [log, accuracyAt(log, state.exponent)]),
    curve: curveOf(ruler, state, drawn),
  };
};
