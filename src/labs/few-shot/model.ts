import { seededRandom } from "../../maths/random.ts";
import { numbers } from "../../small-language/lexicon.ts";
import type { Condition } from "../../small-language/patterns.ts";
import { knownRules, ruleOf, type State, settleState } from "./knobs.ts";

/** Questions for each number of examples: as many as in our experiment. */
export const questions = 120;
/** Words that can be an answer: somebody who only guesses a number is right this often. */
export const guessing = 1 / numbers.length;

/** What the model is shown, and what would be right. */
export type Prompt = {
  readonly text: string;
  /** the right word; undefined for a text of the reader's own */
  readonly answer: string | undefined;
};

/** How our experiment calls what the state asks: rules outside the language are a condition of their own. */
export const conditionOf = (state: Pick<State, "rule" | "given">): Condition =>
  ruleOf(state).isKnown ? (state.given === "earlier" || state.given === "shuffled" ? state.given : "within") : "novel";

const word = (value: number): string => numbers[value] ?? "";
const start = "the machine turns";
const listed = (turns: readonly string[]): string =>
  turns.length < 2 ? turns.join("") : `${turns.slice(0, -1).join(" , ")} and ${turns.at(-1)}`;

/** The question that a state asks, drawn from its seed: the input that is asked is among none of the examples. */
const drawn = (state: State): Prompt => {
  const random = seededRandom(state.seed);
  const draw = (count: number): number => Math.floor(random() * count);
  const order = [1, 2, 3, 4, 5, 6];
  for (let i = order.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const [asked = 1, ...rest] = order;
  const condition = conditionOf(state);
  const { turn } = ruleOf(state);
  const say = (input: number): string => {
    const other = knownRules[draw(knownRules.length)]?.turn ?? turn;
    return `${word(input)} into ${word((condition === "shuffled" ? other : turn)(input))}`;
  };
  const shown = rest.slice(0, state.examples);
  const text =
    condition === "earlier"
      ? `${shown.map((input, i) => `${start} ${say(input)} and ${say(rest[(i + 2) % rest.length] ?? 1)} . `).join("")}${start} ${word(asked)} into`
      : `${start} ${listed([...shown.map(say), `${word(asked)} into`])}`;
  return { text, answer: word(turn(asked)) };
};

/** Everything that the lab asks for, for any state; a state that does not fit is settled first. */
export const promptOf = (given: Readonly<Record<string, unknown>>): Prompt => {
  const state = settleState(given);
  return state.own.trim() === "" ? drawn(state) : { text: state.own, answer: undefined };
};

/** What our experiment measured for one size, condition and number of examples. */
export type Published = {
  readonly size: string;
  readonly condition: string;
  readonly examples: number;
  /** share of right answers: mean over seeds; an interval only where there are several */
  readonly mean: number;
  readonly bar: { readonly low: number; readonly high: number } | undefined;
  readonly seeds: number;
  /** the same of one who knows the language; undefined where no text of the language begins like the question */
  readonly truth: number | undefined;
};
export const publishedFor = (
  all: readonly Published[],
  size: string,
  condition: string,
  examples: number,
): Published | undefined =>
  all.find((one) => one.size === size && one.condition === condition && one.examples === examples);
