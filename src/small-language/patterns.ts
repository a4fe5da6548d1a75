/** Patterns to be seen from examples: "the machine turns two into four , three into six and five into". */
import { numbers } from "./lexicon.ts";
import type { Item } from "./trained-model.ts";
import { encode, type Vocabulary } from "./words.ts";

type Rule = readonly [name: string, turn: (input: number) => number];

/** Rules of the language, all five seen in training. */
export const known: readonly Rule[] = [
  ["add 1", (input) => input + 1],
  ["add 2", (input) => input + 2],
  ["add 3", (input) => input + 3],
  ["double", (input) => 2 * input],
  ["add 6", (input) => input + 6],
];

/** Rules that no text of the language follows. */
export const novel: readonly Rule[] = [
  ["add 4", (input) => input + 4],
  ["add 5", (input) => input + 5],
  ["seven less", (input) => 7 - input],
  ["same", (input) => input],
];

/**
 * How examples are given.
 * - within: in the sentence of the question, as in the language (up to three)
 * - novel: the same for a rule that the language does not have
 * - shuffled: each example shows the right input with the output of another rule, drawn anew: nothing to learn from
 * - earlier: in sentences before, each with two examples; in the language sentences do not depend on one another
 */
export const conditions = ["within", "shuffled", "novel", "earlier"] as const;
export type Condition = (typeof conditions)[number];

const inputs = [1, 2, 3, 4, 5, 6];
const word = (value: number): string => numbers[value] ?? "";

const listed = (turns: readonly string[]): string =>
  turns.length < 2 ? turns.join("") : `${turns.slice(0, -1).join(" , ")} and ${turns.at(-1)}`;

/** One question after `examples` examples, its input among none of them. @param draw a whole number from 0 below its argument */
const question = (
  condition: Condition,
  examples: number,
  draw: (count: number) => number,
  vocabulary: Vocabulary,
): Item => {
  const rules = condition === "novel" ? novel : known;
  const [, turn] = rules[draw(rules.length)] ?? known[0] ?? ["", (input: number) => input];
  const order = [...inputs];
  for (let i = order.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const [asked = 1, ...rest] = order;
  const shown = Array.from({ length: examples }, (_, index) => rest[index % rest.length] ?? 1);
  const say = (input: number): string => {
    const other = known[draw(known.length)]?.[1] ?? turn;
    return `${word(input)} into ${word((condition === "shuffled" ? other : turn)(input))}`;
  };
  const start = "the machine turns";
  const text =
    condition === "earlier"
      ? `. ${shown.map((input, index) => `${start} ${say(input)} and ${say(rest[(index + 2) % rest.length] ?? 1)} .`).join(" ")} ${start} ${word(asked)} into`
      : `. ${start} ${listed([...shown.map(say), `${word(asked)} into`])}`;
  return { prefix: encode(text, vocabulary), answer: encode(word(turn(asked)), vocabulary) };
};

/** Questions of one condition after as many examples. */
export const patternItems = (
  condition: Condition,
  examples: number,
  count: number,
  draw: (count: number) => number,
  vocabulary: Vocabulary,
): Item[] => Array.from({ length: count }, () => question(condition, examples, draw, vocabulary));
