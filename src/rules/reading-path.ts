import type { Book } from "../book/book.ts";
import type { Chapter } from "../book/chapter.ts";
import { didYouMean, type Finding, type Rule } from "./rule.ts";

type ReadingPath = Book["paths"][number];

const file = "content/paths.yaml";

/** A mistake at a value of the file. */
const at = (book: Book, path: readonly PropertyKey[], message: string, hint: string): Finding => ({
  file,
  ...book.pathPlace(path),
  message,
  hint,
});

/** Chapters in which something that can be assigned stands: none for an experiment, which belongs to all; undefined when it is unknown. */
const homesOf = (book: Book, kind: string, id: string): readonly Chapter[] | undefined => {
  if (kind === "experiment") return book.experiments.includes(id) ? [] : undefined;
  const homes =
    kind === "quiz"
      ? book.chapters.filter(({ slug, quiz }) => slug === id && quiz.length > 0)
      : book.allLabels.filter((label) => label.kind === kind && label.id === id).map(({ chapter }) => chapter);
  return homes.length > 0 ? homes : undefined;
};

const namesOfKind = (book: Book, kind: string): string[] => {
  if (kind === "experiment") return [...book.experiments];
  if (kind === "quiz") return book.chapters.filter(({ quiz }) => quiz.length > 0).map(({ slug }) => slug);
  return book.allLabels.filter((label) => label.kind === kind).map(({ id }) => id);
};

/** Chapters of a path: written, once each, and after those that they build on. */
const inChapters = function* (book: Book, path: ReadingPath, row: number): Iterable<Finding> {
  const all = path.stages.flatMap(({ chapters }) => chapters);
  const read: string[] = [];
  for (const [stage, { chapters }] of path.stages.entries())
    for (const [index, slug] of chapters.entries()) {
      const place = [row, "stages", stage, "chapters", index];
      const chapter = book.chapters.find((one) => one.slug === slug);
      const planned = book.parts.some((part) => Object.values(part.planned).some((plan) => plan.slug === slug));
      const late = chapter?.front.needs.find((need) => all.includes(need) && !read.includes(need));
      if (!chapter)
        yield at(
          book,
          place,
          `Unexpected chapter \`${slug}\`${planned ? " that is only planned" : ""}, expected the slug of a written chapter.`,
          planned
            ? "Leave it out until it is written."
            : didYouMean(
                slug,
                book.chapters.map((one) => one.slug),
                "The folders of content/chapters/ have the slugs.",
              ),
        );
      else if (read.includes(slug))
        yield at(
          book,
          place,
          `Unexpected second \`${slug}\`, expected every chapter once in a path.`,
          "Delete one of the two: the way on from a chapter must be one.",
        );
      else if (late)
        yield at(
          book,
          place,
          `Unexpected \`${slug}\` before \`${late}\`, which it builds on, expected it after that chapter.`,
          `Put \`${late}\` first, or leave it out: the page then names it among what to know before.`,
        );
      read.push(slug);
    }
  if (all.length === 0)
    yield at(
      book,
      [row, "slug"],
      `Unexpected path \`${path.slug}\` without chapters, expected at least one.`,
      "Name chapters in its stages, or delete the path.",
    );
};

/** What a stage is held to, and what is done in it, is there and has been read by then. */
const inStages = function* (book: Book, path: ReadingPath, row: number): Iterable<Finding> {
  const read = new Set<string>();
  for (const [stage, { chapters, outcomes, assignments }] of path.stages.entries()) {
    for (const slug of chapters) read.add(slug);
    for (const [index, outcome] of outcomes.entries()) {
      const place = [row, "stages", stage, "outcomes", index];
      const [slug = "", id = ""] = outcome.split("#");
      const chapter = book.chapters.find((one) => one.slug === slug);
      const known = book.chapters.flatMap((one) => one.front.outcomes.map((other) => `${one.slug}#${other.id}`));
      if (!chapter?.front.outcomes.some((one) => one.id === id))
        yield at(
          book,
          place,
          `Unexpected outcome \`${outcome}\`, expected one that a chapter's front matter names.`,
          didYouMean(outcome, known, "Write the chapter's slug, `#`, and the outcome's id."),
        );
      else if (!read.has(slug))
        yield at(
          book,
          place,
          `Unexpected outcome of \`${slug}\`, which the path has not read by then, expected a chapter of this stage or an earlier one.`,
          "Move it to the stage that reads the chapter.",
        );
    }
    for (const [index, { do: name }] of assignments.entries()) {
      const place = [row, "stages", stage, "assignments", index, "do"];
      const [kind = "", id = ""] = name.split(":");
      const homes = homesOf(book, kind, id);
      if (!homes)
        yield at(
          book,
          place,
          `Unexpected assignment \`${name}\`, expected an exercise, lab, quiz or experiment of the book.`,
          didYouMean(id, namesOfKind(book, kind), `The book has no ${kind} of a like name.`),
        );
      else if (homes.length > 0 && !homes.some(({ slug }) => read.has(slug)))
        yield at(
          book,
          place,
          `Unexpected assignment \`${name}\` of \`${homes[0]?.slug}\`, which the path has not read by then, expected a chapter of this stage or an earlier one.`,
          "Move it to the stage that reads the chapter, or assign something else.",
        );
    }
  }
};

/** A path can be followed: every name in it stands for something, once, and nothing comes before what it builds on. */
export const readingPath: Rule = {
  id: "reading-path",
  asks: "Every path of content/paths.yaml has a slug of its own, written chapters, each once and after those that it builds on, and outcomes and assignments of chapters that are read by then.",
  *check(book) {
    for (const [row, path] of book.paths.entries()) {
      if (book.paths.findIndex(({ slug }) => slug === path.slug) < row)
        yield at(
          book,
          [row, "slug"],
          `Unexpected second path \`${path.slug}\`, expected every slug once.`,
          "Rename one of the two, or delete it.",
        );
      yield* inChapters(book, path, row);
      yield* inStages(book, path, row);
    }
  },
};
