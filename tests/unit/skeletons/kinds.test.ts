import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Book, readBook } from "../../../src/book/book.ts";
import { printMistake } from "../../../src/book/book-error.ts";
import { mistakesOf, rules } from "../../../src/rules/index.ts";
import { kinds } from "../../../src/skeletons/index.ts";
import { interview } from "../../../src/skeletons/interview.ts";
import type { Skeleton } from "../../../src/skeletons/skeleton.ts";
import { writeFiles } from "../../../src/skeletons/write-files.ts";
import { soundBook, soundRoot } from "../sound-book.ts";

const read = (path: string): string => readFileSync(join(soundRoot, path), "utf8");
const flagsOf = (flags: Readonly<Record<string, string | string[]>>) =>
  Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, [value].flat()]));

/** What a kind writes for the smallest sound book. */
const written = async (name: string, flags: Readonly<Record<string, string | string[]>>): Promise<Skeleton> => {
  const kind = kinds[name];
  if (!kind) throw new Error(name);
  const book = await soundBook();
  return kind.write(await interview(kind.questions(book), flagsOf(flags), undefined, () => {}), book, read);
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
/** The smallest sound book with a skeleton in it. */
const bookWith = async ({ files }: Skeleton): Promise<Book> => {
  const root = mkdtempSync(join(tmpdir(), "groundwork-"));
  folders.push(root);
  cpSync(soundRoot, root, { recursive: true });
  writeFiles(root, files);
  return readBook(root);
};
/** Mistakes but for what asks for the writer's words: the contract of chapters, and a term's use. */
const mistakesOfAll = async (book: Book): Promise<string[]> =>
  (
    await mistakesOf(
      book,
      rules.filter(({ id }) => id !== "chapter-contract" && id !== "unused-term"),
    )
  ).map(printMistake);
const mistakesIn = async (skeleton: Skeleton): Promise<string[]> => mistakesOfAll(await bookWith(skeleton));

const variance = {
  slug: "variance",
  question: "How far do numbers lie from their mean?",
  summary: "How the spread of a list of numbers is measured, by the mean of squared distances: a summary.",
  outcome: ["Compute a variance by hand.", "spread: Say what a spread is: one number.", "Compute it twice."],
  need: ["mean"],
  checked: "2026-11-22",
};
const claim = {
  claim: "The mean is always: a typical value.",
  where: ["seed-1", "seed-2"],
  verdict: "wrong",
  correction: "It may lie near none of the values.",
  source: "stigler1981gauss",
  chapter: "mean",
};

describe("a new chapter", () => {
  it("is sound, takes its plan out of parts.yaml, and has the headings of every chapter", async () => {
    const skeleton = await written("chapter", variance);
    expect(skeleton.files.map(({ path }) => path)).toEqual([
      "content/chapters/1-numbers/02-variance/index.mdx",
      "content/parts.yaml",
    ]);
    expect(skeleton.files[1]?.text).toBe(read("content/parts.yaml").replace(/ {2}planned:\n.*\n/, ""));
    const book = await bookWith(skeleton);
    const chapter = book.chapters.find(({ slug }) => slug === "variance");
    expect(chapter?.front).toEqual({
      title: "Variance",
      question: variance.question,
      summary: variance.summary,
      outcomes: [
        { id: "compute", text: "Compute a variance by hand." },
        { id: "spread", text: "Say what a spread is: one number." },
        { id: "compute-2", text: "Compute it twice." },
      ],
      needs: ["mean"],
      checked: "2026-11-22",
      doubts: [],
    });
    expect(chapter?.headings.map(({ text }) => text)).toEqual([
      "What reports get wrong",
      "Summary",
      "Check yourself",
      "Exercises",
    ]);
    expect(await mistakesOfAll(book)).toEqual([]);
    const asked = (await mistakesOf(book))
      .filter(({ file }) => file.includes("variance"))
      .map(({ message }) => message);
    expect(asked).not.toEqual([]);
    expect(asked.filter((message) => /last sections|opening|beginning|outcome|summary/.test(message))).toEqual([]);
  });
  it("that nobody planned gets the next number of its part", async () => {
    const skeleton = await written("chapter", { ...variance, slug: "product", part: "sums" });
    expect(skeleton.files.map(({ path }) => path)).toEqual(["content/chapters/2-sums/02-product/index.mdx"]);
    expect(await mistakesIn(skeleton)).toEqual([]);
  });
  it("has the headings that terms lead to, and shows the claims on it", async () => {
    const book = await soundBook();
    const [mean] = book.terms;
    const [typical] = book.claims;
    if (!mean || !typical || !kinds["chapter"]) throw new Error("expected a term and a claim");
    const waiting: Book = {
      ...book,
      terms: [
        { ...mean, chapter: "variance#two-spreads" },
        { ...mean, id: "spread", term: "spread", chapter: "variance" },
      ],
      claims: [{ ...typical, chapter: "variance" }],
    };
    const answers = await interview(kinds["chapter"].questions(waiting), flagsOf(variance), undefined, () => {});
    const text = kinds["chapter"].write(answers, waiting, read).files[0]?.text;
    expect(text).toContain('## Two spreads\n\nHere stands what is meant by <Term id="mean">');
    expect(text).toContain('mean?\n\nHere stands what is meant by <Term id="spread">spread</Term>.\n\n## Two spreads');
    expect(text).toContain('<Claim id="mean-is-typical" />');
  });
  it.each([
    [{ slug: "mean" }, "Unexpected slug `mean`, expected one that no chapter has"],
    [{ slug: "The mean" }, "Unexpected `The mean`, expected small letters, digits and single hyphens"],
    [{ part: "number" }, "Unexpected part `number`, expected one of numbers, sums. Did you mean `numbers`?"],
    [{ part: "sums" }, "Unexpected part `sums`, expected `numbers`, where content/parts.yaml plans `variance`."],
    [{ number: "1" }, "Unexpected number 1, expected a free one: `mean` has it."],
    [{ slug: "spread", part: "numbers", number: "2" }, "expected a free one: `variance` has it."],
    [{ number: "0" }, "Unexpected number `0`, expected 1 to 99."],
    [{ question: "Spread." }, "expected a question mark"],
    [{ question: "What is {x}?" }, "braces, `<`, `#` and list marks need a backslash"],
    [{ summary: "Short." }, "Unexpected text of 6 characters, expected 60 to 200."],
    [{ outcome: ["Compute a variance."] }, "Unexpected 1 answers to --outcome, expected at least 2"],
    [{ need: ["meen"] }, "Did you mean `mean`?"],
    [{ need: ["variance"] }, "expected another chapter"],
    [{ need: ["total"] }, "expected a chapter that comes before this one"],
    [{ slug: "spread", part: "sums", number: "4" }, "expected no gap: nothing would be chapter 2 of the part"],
    [{ checked: "today" }, "expected one such as 2026-11-22"],
  ])("is refused with %o", async (change, message) => {
    await expect(written("chapter", { ...variance, ...change })).rejects.toThrow(message);
  });
});

describe("a new term", () => {
  const term = { term: "Gauß curve", alias: ["bell curve", "a: b"], chapter: "mean" };
  it("is sound, with or without its definition", async () => {
    const skeleton = await written("term", term);
    expect(skeleton.files).toEqual([
      {
        path: "content/glossary/gauss-curve.md",
        text: '---\nterm: Gauß curve\naliases: [bell curve, "a: b"]\nchapter: mean\n---\nThe chapter "The mean" explains it.\n',
      },
    ]);
    expect(await mistakesIn(skeleton)).toEqual([]);
    const defined = await written("term", { ...term, definition: "A bell. It has one peak." });
    expect(defined.files[0]?.text).toContain("\nA bell. It has one peak.\n");
    expect(await mistakesIn(defined)).toEqual([]);
  });
  it("may belong to a planned chapter, or to a heading", async () => {
    expect(await mistakesIn(await written("term", { ...term, chapter: "variance#spread" }))).toEqual([]);
    expect(await mistakesIn(await written("term", { term: "sum", chapter: "total#two-sums" }))).toEqual([]);
  });
  it.each([
    [{ term: "Mean" }, "content/glossary/mean.md has it."],
    [{ term: "…" }, "Unexpected name without letters"],
    [{ alias: ["MEAN"] }, "--alias: Unexpected name"],
    [{ alias: ["gauß-curve"] }, "expected names that differ"],
    [{ chapter: "meen" }, "Did you mean `mean`?"],
    [{ chapter: "total#two-summs" }, "Did you mean `two-sums`?"],
  ])("is refused with %o", async (change, message) => {
    await expect(written("term", { ...term, ...change })).rejects.toThrow(message);
  });
});

describe("a new claim", () => {
  it("is a sound row at the end, under an id of its first words", async () => {
    const skeleton = await written("claim", claim);
    const before = read("content/claims.yaml");
    expect(skeleton.files[0]?.text).toBe(`${before}- id: the-mean-is-always-a
  claim: "The mean is always: a typical value."
  where: [seed-1, seed-2]
  verdict: wrong
  correction: It may lie near none of the values.
  sources: [stigler1981gauss]
  chapter: mean
`);
    expect(await mistakesIn(skeleton)).toEqual([]);
  });
  it.each([
    [{ id: "mean-is-typical" }, "expected one that no claim has"],
    [{ where: "seed-9" }, "expected one of seed-0, seed-1, seed-2, seed-3, seed-4-chatgpt, seed-4-gemini"],
    [{ verdict: "false" }, "expected one of supported, imprecise"],
    [{ source: "stigler1981gaus" }, "Did you mean `stigler1981gauss`?"],
    [{ chapter: "meen" }, "Did you mean `mean`?"],
    [{ claim: "Short" }, "expected 10 to 2000"],
  ])("is refused with %o", async (change, message) => {
    await expect(written("claim", { ...claim, ...change })).rejects.toThrow(message);
  });
});

describe("a new reference", () => {
  const work = {
    author: ["Fisher, Ronald A.", "Sewall Wright"],
    title: "On the {Correlation}",
    year: "1918",
    identifier: "https://doi.org/10.1017/S008",
    venue: "Transactions",
  };
  it("is a sound entry at its sorted place; only a citation is lacking", async () => {
    const skeleton = await written("reference", work);
    expect(skeleton.files[0]?.text).toBe(
      `@article{fisher1918correlation,\n  author = {Fisher, Ronald A. and Wright, Sewall},\n  title = {On the {Correlation}},\n  year = {1918},\n  journal = {Transactions},\n  doi = {10.1017/S008},\n  note = {unverified}\n}\n\n${read("content/references.bib")}`,
    );
    expect(await mistakesIn(skeleton)).toEqual([expect.stringContaining("uncited-work\n")]);
    expect((await written("reference", { ...work, verified: "yes" })).files[0]?.text).not.toContain("unverified");
  });
  it("may be a preprint, a book, or a page", async () => {
    const textOf = async (change: object) => (await written("reference", { ...work, ...change })).files[0]?.text;
    expect(await textOf({ identifier: "arXiv:1706.03762v2", venue: "" })).toContain(
      "howpublished = {arXiv preprint},\n  eprint = {1706.03762}",
    );
    expect(await textOf({ identifier: "978-3-16-148410-0", type: "book" })).toContain(
      "publisher = {Transactions},\n  isbn = {978-3-16-148410-0}",
    );
    expect(await textOf({ identifier: "https://example.org/a", type: "misc" })).toContain(
      "howpublished = {Transactions},\n  url = {https://example.org/a}",
    );
  });
  it.each([
    [{ identifier: "10.1214/aos/1176345451" }, "`stigler1981gauss` is the same by doi:10.1214/aos/1176345451"],
    [{ identifier: "somewhere" }, "expected a DOI (10.1234/x)"],
    [{ year: "18" }, "expected four digits"],
    [{ title: "{A" }, "expected one line with a `}` for every `{`"],
    [{ type: "paper" }, "expected one of article"],
  ])("is refused with %o", async (change, message) => {
    await expect(written("reference", { ...work, ...change })).rejects.toThrow(message);
  });
});

describe("a new lab", () => {
  const lab = { lab: "two-dice", question: "What do two dice show?", chapter: "mean" };
  it.each([
    [{ lab: "coin" }, "expected a name that no folder of src/labs has"],
    [{ lab: "kit" }, "expected a name that no folder of src/labs has"],
    [{ lab: "2-dice" }, "expected a letter first"],
    [{ minutes: "long" }, "expected 1 to 99 minutes"],
    [{ chapter: "meen" }, "Did you mean `mean`?"],
  ])("is refused with %o", async (change, message) => {
    await expect(written("lab", { ...lab, ...change })).rejects.toThrow(message);
  });
});
