/** A made-up book with one chapter of the length of a small book, and lists of 2,000 entries. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { madeChapter } from "../peers/corpus/chapter.ts";
import { type Place, plan } from "../peers/corpus/plan.ts";
import { beginnings, endings, words } from "../peers/corpus/words.ts";
import { dialectOf, makeGroundworkBook, pageOf, partFolder } from "../peers/groundwork-book.ts";
import { repository } from "../peers/tools/groundwork.ts";

const chapters = 20;
/** Chapters whose text the long one holds: 15 have more than 20,000 words, 30 diagrams, and 120 formulas on lines of their own. */
const joined = 15;
/** Formulas within lines that it keeps of them, so that it has 200 in all. */
const inLine = 80;
const entries = 2000;

export const places: readonly Place[] = plan(chapters);
/** The place of the long chapter. */
export const longPlace: Place = places[2] ?? { number: 3, part: 1, order: 3, partSlug: "part-01", slug: "ch-0003" };

const fileOf = (folder: string, place: Place): string =>
  join(folder, `content/chapters/${partFolder(place)}/${String(place.order).padStart(2, "0")}-${place.slug}/index.mdx`);
/** A word or two without figures, another for each index. */
const name = (index: number): string => {
  const turn = Math.floor(index / beginnings.length);
  const first = `${beginnings[index % beginnings.length]}${endings[turn % endings.length]}`;
  return `${first} ${beginnings[Math.floor(turn / endings.length)]}${endings[index % endings.length]}`;
};
const term = (index: number): string =>
  `---\nterm: ${name(index)}\naliases: [${name(index).replace(" ", "-")}]\nchapter: ${user(index).slug}\n---\nWhat ${words.who[index % words.who.length]} call a measure of ${words.noun[index % words.noun.length]}. It ${words.verb[index % words.verb.length]} ${words.noun[(index * 7 + 3) % words.noun.length]} ${words.when[index % words.when.length]}.\n`;
const work = (index: number): string =>
  `@misc{made${index + 1},\n  author = {${beginnings[index % beginnings.length]}, ${endings[index % endings.length]} and ${endings[(index + 5) % endings.length]}, ${beginnings[(index + 3) % beginnings.length]}},\n  title = {On ${words.noun[index % words.noun.length]} and ${words.task[index % words.task.length]}, Part ${index + 1}},\n  year = {${1970 + (index % 55)}},\n  howpublished = {arXiv preprint},\n  eprint = {${String(1000 + (index % 55) * 100 + (index % 12))}.${String(10000 + index)}}\n}\n`;

/** The text of several made-up chapters as one; each becomes a section, so that no heading stands twice. */
const joinedChapter = () => {
  const parts = Array.from({ length: joined }, (_, index) => madeChapter(index + 1, chapters));
  const first = madeChapter(longPlace.number, chapters);
  let met = 0;
  const kept = (text: string): string =>
    text.replace(/ \(here \$[^$]+\$\)/g, (formula) => {
      met += 1;
      return met > inLine ? "" : formula;
    });
  const blocks = parts.flatMap(({ title, blocks: own }) => [
    { kind: "heading", depth: 2, text: title } as const,
    ...own.map((block) => {
      if (block.kind === "heading") return { ...block, depth: 3, text: `${block.text}, of ${title}` } as const;
      if (block.kind === "paragraph") return { ...block, text: kept(block.text) };
      return block.kind === "diagram" ? { ...block, name: `long-${block.name}` } : block;
    }),
  ]);
  return { ...first, blocks, words: parts.reduce((sum, part) => sum + part.words, 0) };
};

/** Chapters that use the terms and works; the long one is long enough without. */
const users = places.filter((place) => place !== longPlace);
const user = (index: number): Place => users[index % users.length] ?? longPlace;
/** The terms and works that a chapter is the one to use, in a paragraph at its end. */
const uses = (place: Place): string => {
  const own = Array.from({ length: entries }, (_, index) => index).filter((index) => user(index) === place);
  return `\n${own.map((index) => `They write of <Term>${name(index)}</Term> [@made${index + 1}].`).join(" ")}\n`;
};

/** Writes the book, ready for `npm run build`. @returns words of its long chapter */
export const makeLongBook = (folder: string): number => {
  makeGroundworkBook(repository, folder, chapters);
  const long = joinedChapter();
  writeFileSync(fileOf(folder, longPlace), pageOf(long, dialectOf(places)));
  for (const place of users)
    writeFileSync(fileOf(folder, place), readFileSync(fileOf(folder, place), "utf8") + uses(place));
  mkdirSync(join(folder, "content/glossary"), { recursive: true });
  for (let index = 0; index < entries; index += 1)
    writeFileSync(join(folder, `content/glossary/${name(index).toLowerCase().replace(" ", "-")}.md`), term(index));
  writeFileSync(
    join(folder, "content/references.bib"),
    Array.from({ length: entries }, (_, index) => work(index)).join("\n"),
  );
  return long.words;
};
