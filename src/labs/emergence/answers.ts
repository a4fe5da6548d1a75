import { editDistance } from "../../maths/edit-distance.ts";
import { type Random, seededRandom } from "../../maths/random.ts";

/** What becomes of one digit of the right answer. */
export type Fate = "right" | "replaced" | "dropped";
export type Step = {
  readonly fate: Fate;
  /** digit of the right answer */
  readonly meant: number;
  /** what is written in its place; undefined for a digit that is left out */
  readonly written: number | undefined;
};

/**
 * One answer, digit by digit. A wrong digit is replaced or left out; none is written twice, so two slips never make a right
 * answer. The luck is drawn before the accuracy is looked at: with the same seed a better model is right
 * wherever a worse one is, which keeps curves smooth.
 * @param accuracy chance that a digit is right, in [0, 1]
 * @param together chance that all digits of the answer have the same luck, in [0, 1]
 */
const answer = (accuracy: number, length: number, together: number, random: Random): Step[] => {
  const asOne = random() < together;
  const fateOfAll = random();
  return Array.from({ length }, (): Step => {
    const meant = Math.floor(10 * random());
    const luck = random();
    const kind = random();
    const wrong = (meant + 1 + Math.floor(9 * random())) % 10;
    if ((asOne ? fateOfAll : luck) < accuracy) return { fate: "right", meant, written: meant };
    return kind < 0.5 ? { fate: "replaced", meant, written: wrong } : { fate: "dropped", meant, written: undefined };
  });
};

/** The digits of the right answer, and those that were written. */
export const digitsOf = (steps: readonly Step[]): { meant: number[]; written: number[] } => ({
  meant: steps.map(({ meant }) => meant),
  written: steps.map(({ written }) => written).filter((digit) => digit !== undefined),
});

/** Edits between the right answer and what was written: 0 exactly when it is right. */
export const editsOf = (steps: readonly Step[]): number => {
  if (steps.every(({ fate }) => fate === "right")) return 0;
  const { meant, written } = digitsOf(steps);
  return editDistance(meant, written);
};

/** So many answers of one model. The same seed asks every model the same questions. */
export const answersOf = (
  accuracy: number,
  length: number,
  together: number,
  count: number,
  seed: number,
): readonly (readonly Step[])[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => answer(accuracy, length, together, random));
};

/** What a test finds. */
export type Found = {
  readonly questions: number;
  /** answers that are right from end to end */
  readonly right: number;
  /** mean edit distance, and twice its standard error */
  readonly edits: number;
  readonly reach: number;
};

export const foundIn = (answers: readonly (readonly Step[])[]): Found => {
  const edits = answers.map(editsOf);
  const mean = edits.reduce((sum, one) => sum + one, 0) / edits.length;
  const spread = edits.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, edits.length - 1);
  return {
    questions: edits.length,
    right: edits.filter((one) => one === 0).length,
    edits: mean,
    reach: 1.96 * Math.sqrt(spread / edits.length),
  };
};
