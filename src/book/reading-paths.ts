import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ReadingPath, readingPathsSchema } from "../schemas/reading-path.ts";
import type { Mistake } from "./book-error.ts";
import type { Chapter } from "./chapter.ts";
import { readTextFile } from "./text-file.ts";
import { type Located, readYaml } from "./yaml-file.ts";

/** What is asked of a book here. */
interface Read {
  readonly chapters: readonly Chapter[];
  readonly paths: readonly ReadingPath[];
}

/** Reads `paths.yaml`, which a book may do without; undefined when there is none that can be read. */
export const readPaths = (root: string, report: (mistake: Mistake) => void): Located<ReadingPath[]> | undefined => {
  const file = join(root, "content/paths.yaml");
  return existsSync(file) ? readYaml(readTextFile(root, file, report), readingPathsSchema, "paths", report) : undefined;
};

/** Address of a path's page, without the base path. */
export const pathUrl = ({ slug }: ReadingPath): string => `/paths/${slug}/`;

/** Address of a chapter that is read on a path: its end then leads on along the path. */
export const urlOnPath = ({ url }: Chapter, { slug }: ReadingPath): string => `${url}?path=${slug}`;

/** Chapters by slug, in the order given; those that are not written are left out, and told by a rule. */
export const chaptersBySlug = ({ chapters }: Pick<Read, "chapters">, slugs: readonly string[]): Chapter[] =>
  slugs.flatMap((slug) => chapters.find((one) => one.slug === slug) ?? []);

/** Chapters of a path in its order. */
export const chaptersOfPath = (book: Pick<Read, "chapters">, { stages }: ReadingPath): Chapter[] =>
  chaptersBySlug(
    book,
    stages.flatMap(({ chapters }) => chapters),
  );

/** Minutes that chapters take to read, one after the other. */
export const minutesOf = (chapters: readonly Pick<Chapter, "minutes">[]): number =>
  chapters.reduce((sum, { minutes }) => sum + minutes, 0);

/** A time as it is shown: "45 min", "2 h", "3 h 20 min". @param minutes whole minutes */
export const timeInWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 90) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** Chapters on which some of these build and that are not among them, in reading order. */
export const neededBefore = (book: Pick<Read, "chapters">, chapters: readonly Chapter[]): Chapter[] => {
  const needs = new Set(chapters.flatMap(({ front }) => front.needs));
  return book.chapters.filter((chapter) => needs.has(chapter.slug) && !chapters.includes(chapter));
};

/** Where a chapter stands on a path. */
export interface PlaceOnPath {
  readonly path: ReadingPath;
  /** 1 for the first chapter */
  readonly at: number;
  readonly count: number;
  readonly previous: Chapter | undefined;
  readonly next: Chapter | undefined;
}

/** Every path on which a chapter stands, with the chapters beside it there. */
export const placesOnPaths = (book: Read, chapter: Chapter): PlaceOnPath[] =>
  book.paths.flatMap((path) => {
    const stops = chaptersOfPath(book, path);
    const index = stops.indexOf(chapter);
    if (index < 0) return [];
    return [{ path, at: index + 1, count: stops.length, previous: stops[index - 1], next: stops[index + 1] }];
  });
