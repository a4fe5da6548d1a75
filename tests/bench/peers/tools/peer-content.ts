import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MadeChapter, madeChapter } from "../corpus/chapter.ts";
import { type Dialect, fencedDiagram, markdown } from "../corpus/markdown.ts";
import { type Place, plan } from "../corpus/plan.ts";

/** How a tool wants its pages. */
export interface PageForm {
  /** folder of the pages */
  readonly folder: string;
  readonly extension: "md" | "mdx";
  /** a link from a page of chapters, or from the first page, to a chapter */
  readonly link: (to: Place, from: "chapter" | "first page") => string;
  /** lines of the front matter beside title and description */
  readonly front?: (chapter: MadeChapter) => readonly string[];
  /** whether the title stands in the text */
  readonly titled: boolean;
}

const page = (title: string, description: string, rest: readonly string[], titled: boolean, text: string): string =>
  ["---", `title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`, ...rest, "---", ""]
    .concat(titled ? [`# ${title}`, "", text] : [text])
    .join("\n");

/** Writes the pages of a peer: a first page that leads to some chapters, and the chapters in folders of their parts. */
export const writePages = (
  root: string,
  chapters: number,
  { folder, extension, link, front, titled }: PageForm,
): void => {
  const places = plan(chapters);
  const at = (number: number): Place => {
    const place = places[number - 1];
    if (!place) throw new RangeError(`Unexpected chapter ${number}, expected one of ${chapters}.`);
    return place;
  };
  const content = join(root, folder);
  mkdirSync(content, { recursive: true });
  for (const name of readdirSync(content))
    if (/^(?:part-\d+|index\.mdx?)$/.test(name)) rmSync(join(content, name), { recursive: true });
  const dialect: Dialect = { address: (number) => link(at(number), "chapter"), diagram: fencedDiagram };
  for (const { number, partSlug, slug } of places) {
    const chapter = madeChapter(number, chapters);
    mkdirSync(join(content, partSlug), { recursive: true });
    writeFileSync(
      join(content, partSlug, `${slug}.${extension}`),
      page(chapter.title, chapter.summary, front?.(chapter) ?? [], titled, markdown(chapter, dialect)),
    );
  }
  const list = places.slice(0, 20).map((place) => `- [Chapter ${place.number}](${link(place, "first page")})`);
  writeFileSync(
    join(content, `index.${extension}`),
    page("Generative AI", "Made-up chapters, for measuring.", [], titled, `${list.join("\n")}\n`),
  );
};
