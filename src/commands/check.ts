import { readBook } from "../book/book.ts";
import { BookError } from "../book/book-error.ts";
import { recallFormulas } from "../book/kept-formulas.ts";
import { lacksOf } from "../rules/chapter-contract.ts";
import { tagsNamed } from "../rules/chapter-pieces.ts";
import { clauses } from "../rules/contract-clauses.ts";
import { contractTable } from "../rules/contract-table.ts";
import { mistakesOf } from "../rules/index.ts";

/** `npm run check:content`: every rule on the whole book, without building it. */
const started = performance.now();
recallFormulas(process.cwd());
const book = await readBook(process.cwd());
const mistakes = await mistakesOf(book);
if (mistakes.length > 0) {
  const lacks = lacksOf(book);
  const table = contractTable(
    book.chapters.map((chapter) => ({
      chapter: `${chapter.number} ${chapter.slug}`,
      lacks: lacks.filter((one) => one.chapter === chapter).map(({ clause }) => clause),
    })),
    Object.keys(clauses),
  );
  console.error(new BookError(mistakes).message);
  if (table) console.error(`\nWhat chapters lack (-):\n${table}`);
  process.exit(1);
}
const words = book.chapters.reduce((sum, chapter) => sum + chapter.words, 0);
const given = book.chapters.reduce((sum, chapter) => sum + tagsNamed(chapter, "Given").length, 0);
console.log(
  `Content is sound: ${book.chapters.length} chapters, ${words.toLocaleString("en-US")} words, ${book.works.size} works, ` +
    `${book.terms.length} terms, ${book.claims.length} claims, ${given} numbers taken as given ` +
    `(${((performance.now() - started) / 1000).toFixed(1)} s).`,
);
