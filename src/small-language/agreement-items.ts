/** Beginnings of sentences in which a verb must agree with a noun that is not next to it. */
import { adjectives, affecting, animals, idling, trades } from "./lexicon.ts";
import { encode, type Vocabulary } from "./words.ts";

export type AgreementItem = {
  /** the end of a sentence, then the beginning up to the word before the verb */
  readonly tokens: readonly number[];
  /** place of the subject's noun, and of the other noun, in `tokens`; -1 where there is no other */
  readonly subject: number;
  readonly other: number;
  readonly plural: boolean;
  /** whether the other noun has the other number, and so misleads whoever looks at the nearest noun */
  readonly misleading: boolean;
};

type Pair = readonly [one: string, many: string];
const nouns: readonly Pair[] = [...animals.slice(0, 8), ...trades.she.slice(0, 4), ...trades.he.slice(0, 4)];
const form = ([one, many]: Pair, plural: boolean): string => (plural ? many : one);

/** Words before and after each noun. N is the subject, M the other noun, v a verb that agrees with N, w one with M. */
export const templates: readonly string[] = [
  "the N whom the M w",
  "the N whom the ADJ M w",
  "the N who v the M",
  "the ADJ N who v the M",
  "the N whom Odo w",
  "the N who idle",
];

const build = (template: string, draw: (count: number) => number, vocabulary: Vocabulary): AgreementItem => {
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T;
  const [plural, otherPlural] = [draw(2) === 1, draw(2) === 1];
  const words = template.split(" ");
  const hasOther = words.includes("M");
  // The other noun differs from the subject, so that the two places cannot be taken for one another.
  const subject = pick(nouns);
  const other = pick(nouns.filter((noun) => noun !== subject));
  const written = words.map((word) => {
    if (word === "N") return form(subject, plural);
    if (word === "M") return form(other, otherPlural);
    if (word === "v") return form(pick(affecting), plural);
    if (word === "w") return form(pick(affecting), hasOther && otherPlural);
    if (word === "idle") return form(pick(idling), plural);
    return word === "ADJ" ? pick(adjectives["mood"] ?? ["proud"]) : word;
  });
  return {
    tokens: encode(`. ${written.join(" ")}`, vocabulary),
    subject: 1 + words.indexOf("N"),
    other: hasOther ? 1 + words.indexOf("M") : -1,
    plural,
    misleading: hasOther && plural !== otherPlural,
  };
};

/** As many items of each template, in the order of `templates`. @param draw gives a whole number from 0 below its argument */
export const agreementItems = (
  perTemplate: number,
  draw: (count: number) => number,
  vocabulary: Vocabulary,
): AgreementItem[] =>
  templates.flatMap((template) => Array.from({ length: perTemplate }, () => build(template, draw, vocabulary)));

/** Token numbers of verb forms for one and for many. */
export const verbForms = ({ indexOf }: Vocabulary): { one: number[]; many: number[] } => {
  const verbs: readonly Pair[] = [...idling, ...affecting, ["is", "are"], ["does", "do"]];
  const tokens = (which: 0 | 1): number[] => verbs.map((verb) => indexOf.get(verb[which]) ?? -1);
  return { one: tokens(0), many: tokens(1) };
};
