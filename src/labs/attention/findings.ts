import { numeral } from "../kit/numeral.ts";

/** What the experiment on agreement found of one head. Layers and heads count from 1. */
export type Finding = {
  readonly model: string;
  readonly layer: number;
  readonly place: number;
  /** kinds of sentences in which the place before the verb looks at the subject as the test wants */
  readonly kinds: number;
  /** without the head the wrong number, where a noun misleads, takes much more of the probability */
  readonly missed: boolean;
  /** share of the wrong number where a noun misleads, by the whole model, and what silencing the head adds */
  readonly wrong: number;
  readonly added: number;
};
export type Findings = {
  /** kinds of sentences in the test */
  readonly kinds: number;
  readonly heads: readonly Finding[];
  /** address of the page that says how it was measured */
  readonly page: string;
};

export const findingOf = ({ heads }: Findings, model: string, layer: number, place: number): Finding | undefined =>
  heads.find((one) => one.model === model && one.layer === layer && one.place === place);

export const tracks = ({ kinds }: Findings, one: Finding): boolean => one.kinds === kinds && one.missed;

const points = (share: number): string => `${numeral(100 * share, 1)} %`;

/** What the experiment says of a head, in words. */
export const verdictOn = (findings: Findings, one: Finding): string => {
  const looked = `In ${one.kinds} of ${findings.kinds} kinds of sentences the place before the verb looks at the subject as the test wants`;
  const silenced = `silenced, the wrong number’s share where a noun misleads goes from ${points(one.wrong)} to ${points(Math.max(0, one.wrong + one.added))}`;
  if (tracks(findings, one)) return `${looked}; ${silenced}. It passes both halves: it tells the verb its subject.`;
  if (one.missed)
    return `${looked}; yet ${silenced}. Needed, but not for looking at the subject: that a part is needed does not say what it is for.`;
  return `${looked}; ${silenced}. Agreement does not hang on it.`;
};
