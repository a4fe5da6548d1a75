import type { Assignment, ReadingPath } from "../schemas/reading-path.ts";
import type { Chapter } from "./chapter.ts";
import { attribute } from "./jsx.ts";
import type { Label } from "./labels.ts";
import { urlOnPath } from "./reading-paths.ts";

/** What is known of labs and experiments beyond their names, by `kind:name`. */
export type Titles = ReadonlyMap<string, { readonly title: string; readonly minutes?: number }>;

/** An assignment as a reader sees it. */
export interface AssignmentLink {
  /** "Exercise 2.3.1", "Lab", "Self-check", "Experiment" */
  readonly kind: string;
  readonly title: string;
  /** without the base path */
  readonly url: string;
  /** minutes that it takes, where that is known: of labs */
  readonly minutes: number | undefined;
}

interface Read {
  readonly chapters: readonly Chapter[];
  readonly labels: ReadonlyMap<string, Label>;
}

/**
 * Where an assignment is found. Those in a chapter keep the path in their address.
 * @throws Error for a name that is not in the book, which a rule tells authors before
 */
export const assignmentLink = (
  book: Read,
  path: ReadingPath,
  { do: name }: Assignment,
  titles: Titles,
): AssignmentLink => {
  const [kind = "", id = ""] = name.split(":");
  const label = book.labels.get(name);
  if (kind === "exercise" && label?.tag) {
    const title = attribute(label.tag, "title") ?? label.name;
    return { kind: label.name, title, url: `${urlOnPath(label.chapter, path)}#exercise-${id}`, minutes: undefined };
  }
  const chapter = book.chapters.find(({ slug }) => slug === id);
  if (kind === "quiz" && chapter)
    return {
      kind: "Self-check",
      title: chapter.front.title,
      url: `${urlOnPath(chapter, path)}#check-yourself`,
      minutes: undefined,
    };
  const known = titles.get(name);
  if (!known)
    throw new Error(`Unexpected assignment ${name}, expected an exercise, quiz, lab or experiment of the book.`);
  return {
    kind: kind === "lab" ? "Lab" : "Experiment",
    title: known.title,
    url: `/${kind}s/${id}/`,
    minutes: known.minutes,
  };
};

/** Minutes of all labs of a path, each counted once. */
export const labMinutes = ({ stages }: ReadingPath, titles: Titles): number =>
  [...new Set(stages.flatMap(({ assignments }) => assignments.map((one) => one.do)))].reduce(
    (sum, name) => sum + (titles.get(name)?.minutes ?? 0),
    0,
  );
