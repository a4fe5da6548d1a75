import { verdicts } from "../schemas/claim.ts";
import { reportIds } from "../schemas/report.ts";
import { chapterProblem, citedProblem, proseProblem, slugProblem } from "./checks.ts";
import { all, type Kind, one, textOf } from "./skeleton.ts";
import { slugOf } from "./slug.ts";
import { withRow, yamlList, yamlText } from "./yaml-text.ts";

const path = "content/claims.yaml";
const oneOf = (value: string, known: readonly string[]): string | undefined =>
  known.includes(value) ? undefined : `Unexpected \`${value}\`, expected one of ${known.join(", ")}.`;

/** The first words of a claim, as its id. */
const shortSlug = (claim: string): string => slugOf(claim).split("-").slice(0, 5).join("-");

/** A claim of AI-written reports: a row at the end of `content/claims.yaml`. */
export const claim: Kind = {
  questions: (book) => [
    { name: "claim", asks: "The claim in our words", check: (value) => proseProblem(value, 10) },
    {
      name: "id",
      asks: "Its permanent name",
      initial: (answers) => shortSlug(one(answers, "claim")),
      check: (value) =>
        slugProblem(value) ??
        (book.claims.some(({ id }) => id === value)
          ? `Unexpected id \`${value}\`, expected one that no claim has.`
          : undefined),
    },
    {
      name: "where",
      asks: `Which report makes it: ${reportIds.join(", ")}`,
      many: { least: 1, most: reportIds.length },
      check: (value) => oneOf(value, reportIds),
    },
    { name: "verdict", asks: `The verdict: ${verdicts.join(", ")}`, check: (value) => oneOf(value, verdicts) },
    { name: "correction", asks: "What is right, or what is missing", check: (value) => proseProblem(value, 10) },
    {
      name: "source",
      asks: "Key of a work that shows it",
      many: { least: 1, most: 12 },
      check: (value) => citedProblem(book, value),
    },
    { name: "chapter", asks: "Slug of the chapter that treats it", check: (value) => chapterProblem(book, value) },
  ],
  write: (answers, _book, read) => {
    const rows = textOf(read, path);
    const id = one(answers, "id");
    const where = all(answers, "where");
    const row = [
      `- id: ${yamlText(id)}`,
      `  claim: ${yamlText(one(answers, "claim"))}`,
      `  where: ${where.length === 1 ? where[0] : yamlList(where)}`,
      `  verdict: ${one(answers, "verdict")}`,
      `  correction: ${yamlText(one(answers, "correction"))}`,
      `  sources: ${yamlList(all(answers, "source"))}`,
      `  chapter: ${yamlText(one(answers, "chapter"))}`,
    ].join("\n");
    return {
      files: [{ path, text: withRow(rows, row), before: rows }],
      next: [`Show it under "What reports get wrong" of ${one(answers, "chapter")}: \`<Claim id="${id}" />\`.`],
    };
  },
};
