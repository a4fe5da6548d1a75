import type { Entry } from "../../src/search/entry.ts";
import { categories, type Question } from "./question.ts";

/** How one query fared. `rank` is that of the first place that its reader wants, from 1; 0 when none is suggested. */
export type Answer = Question & { readonly rank: number; readonly found: readonly string[] };

export type Figures = {
  readonly queries: number;
  readonly meanReciprocalRank: number;
  readonly topThree: number;
  readonly nothing: number;
};

/** "/architectures/attention/#masks" as the set names it: "attention#masks"; "/labs/diffusion/" as "labs/diffusion". */
export const placeOf = (url: string): string =>
  url.startsWith("/labs/") ? url.replace(/^\/|\/(?=#|$)/g, "") : url.replace(/^.*\/([^/#]+)\/(?=#|$)/, "$1");

/**
 * How a query fared.
 * @param urls addresses that were found, best first
 * @param sectionOf place of the section in which a place lies, for equations and other anchors inside of it
 */
export const ranked = (question: Question, urls: readonly string[], sectionOf: (place: string) => string): Answer => {
  const found = urls.map(placeOf);
  const rank =
    1 + found.findIndex((place) => question.want.some((want) => want === place || want === sectionOf(place)));
  return { ...question, rank, found };
};

/** Asks everything of a search. */
export const answer = (
  all: readonly Question[],
  suggest: (query: string, part: string) => readonly Entry[],
  sectionOf: (place: string) => string,
): Answer[] =>
  all.map((question) =>
    ranked(
      question,
      suggest(question.ask, "").map(({ url }) => url),
      sectionOf,
    ),
  );

export const figures = (answers: readonly Answer[]): Figures => {
  const share = (of: (one: Answer) => number): number =>
    answers.reduce((sum, one) => sum + of(one), 0) / answers.length;
  return {
    queries: answers.length,
    meanReciprocalRank: share(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    topThree: share(({ rank }) => (rank > 0 && rank <= 3 ? 1 : 0)),
    nothing: share(({ found }) => (found.length === 0 ? 1 : 0)),
  };
};

export const byCategory = (answers: readonly Answer[]): Record<string, Figures> =>
  Object.fromEntries(
    categories.map((category) => [category, figures(answers.filter((one) => one.category === category))]),
  );
