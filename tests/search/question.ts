import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const categories = [
  "term",
  "synonym",
  "abbreviation",
  "symbol",
  "misspelling",
  "plural",
  "model",
  "question",
] as const;

const target = z
  .string()
  .regex(
    /^[a-z0-9-]+(\/[a-z0-9-]+|#[a-z0-9-]+)?$/,
    "expected a chapter, a page, or either with #anchor, or labs/<lab>",
  );

/** The queries of one kind, as readers type them, each with the places where any of them would be content to land. */
const groupSchema = z.strictObject({
  category: z.enum(categories),
  queries: z.array(z.strictObject({ ask: z.string().trim().min(1).max(200), want: z.array(target).min(1) })).min(18),
});

export type Question = {
  readonly category: (typeof categories)[number];
  readonly ask: string;
  readonly want: readonly string[];
  /** kept from those who tune: every third of its category */
  readonly held: boolean;
};

/** The quality set of the search. @throws ZodError when the file is not as the schema says */
export const questions = (): Question[] =>
  z
    .array(groupSchema)
    .length(categories.length)
    .parse(parse(readFileSync(new URL("questions.yaml", import.meta.url), "utf8")))
    .flatMap(({ category, queries }) =>
      queries.map(({ ask, want }, at) => ({ category, ask, want, held: at % 3 === 2 })),
    );
