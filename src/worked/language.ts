import { answerScore } from "../maths/answer-score.ts";
import { exactMatch } from "../maths/exact-match.ts";
import { spanScore } from "../maths/labeled-spans.ts";
import { rougeL } from "../maths/n-gram-overlap.ts";
import { attemptedAccuracy, crossover, penalizedScore, wrongAnswerPrice } from "../maths/selective-answer.ts";
import type { Worked } from "./worked.ts";

const percent = (share: number): number => 100 * share;

/** "Maria Lind joined the Oslo office of Northwind Bank in May ." */
const gold = ["B-PER", "I-PER", "O", "O", "B-LOC", "O", "O", "B-ORG", "I-ORG", "O", "O", "O"];
const guess = ["B-PER", "I-PER", "O", "O", "B-ORG", "O", "O", "B-ORG", "O", "O", "O", "O"];
const entities = spanScore(gold, guess);
const silent = spanScore(
  gold,
  gold.map(() => "O"),
);

/** "Ada Berg of Fjord Foods met Li Wei in Paris ." with one name cut short and one missed. */
const exerciseGold = ["B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "B-PER", "I-PER", "O", "B-LOC", "O"];
const exerciseGuess = ["B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "B-PER", "O", "O", "O", "O"];
const exercise = spanScore(exerciseGold, exerciseGuess);

/** Shares of SimpleQA (`applications.simpleqa-*`). */
const bold = { right: 0.24, wrong: 0.75 };
const careful = { right: 0.22, wrong: 0.26 };
const scores = (threshold: number) => ({
  price: wrongAnswerPrice(threshold),
  bold: percent(penalizedScore(bold.right, bold.wrong, threshold)),
  careful: percent(penalizedScore(careful.right, careful.wrong, threshold)),
});

const reference = "the board closes the east pier until june".split(" ");
const swapped = "the board closes the east pier until july".split(" ");
const reworded = "repairs shut the east pier , which reopens in june".split(" ");

/** Labeling once against paying for each text, US dollars. */
const labeling = { labels: 400, each: 0.25, small: 0.0001, large: 0.003 };
const fixed = labeling.labels * labeling.each;

export const worked: Worked = {
  entities: {
    words: gold.length,
    wordsRight: Math.round(entities.words * gold.length),
    wordsPercent: percent(entities.words),
    gold: entities.gold,
    guessed: entities.guessed,
    right: entities.right,
    f1: entities.f1,
    silentPercent: percent(silent.words),
    silentF1: silent.f1,
  },
  facts: {
    share: 0.95,
    sharePercent: 95,
    count: 20,
    allPercent: percent(exactMatch(0.95, 20)),
    better: 99,
    betterPercent: percent(exactMatch(0.99, 20)),
  },
  silence: {
    half: scores(0.5),
    threeQuarters: scores(0.75),
    boldAttempted: percent(attemptedAccuracy(bold.right, bold.wrong)),
    carefulAttempted: percent(attemptedAccuracy(careful.right, careful.wrong)),
    crossoverPercent: percent(crossover(bold, careful) ?? Number.NaN),
    guess: answerScore(0.3, 0),
    guessHalf: answerScore(0.3, 0.5),
  },
  exerciseEntities: {
    gold: exercise.gold,
    guessed: exercise.guessed,
    right: exercise.right,
    precision: exercise.precision,
    recall: exercise.recall,
    f1: exercise.f1,
    wordsPercent: percent(exercise.words),
  },
  pier: { swapped: rougeL(swapped, reference), reworded: rougeL(reworded, reference) },
  tax: {
    threshold: 0.9,
    price: wrongAnswerPrice(0.9),
    right: 80,
    wrong: 15,
    score: percent(penalizedScore(0.8, 0.15, 0.9)),
    attempted: percent(attemptedAccuracy(0.8, 0.15)),
    strictRight: 60,
    strictWrong: 3,
    strictScore: percent(penalizedScore(0.6, 0.03, 0.9)),
  },
  labeling: {
    ...labeling,
    fixed,
    texts: fixed / (labeling.large - labeling.small),
    week: 1000,
    weeks: fixed / (labeling.large - labeling.small) / 1000,
  },
};
