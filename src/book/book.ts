import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Change, changesSchema } from "../schemas/change.ts";
import { type Claim, claimsSchema } from "../schemas/claim.ts";
import { type NotationSymbol, notationSchema } from "../schemas/notation.ts";
import { type Part, partsSchema } from "../schemas/part.ts";
import type { Quality } from "../schemas/quality.ts";
import type { ReadingPath } from "../schemas/reading-path.ts";
import type { Redirect } from "../schemas/redirect.ts";
import type { Worked } from "../worked/worked.ts";
import { readBibliography, type Work } from "./bibliography.ts";
import type { Mistake } from "./book-error.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { type CodeRegion, readCodeRegions } from "./code-regions.ts";
import { type Data, readData } from "./data.ts";
import { type FoundBy, readFoundBy } from "./found-by.ts";
import { readGlossary, type Term } from "./glossary.ts";
import { type Label, labelKey, labelsOf } from "./labels.ts";
import { readExperiments, readLabs } from "./labs.ts";
import { readQuality } from "./quality.ts";
import { readPaths } from "./reading-paths.ts";
import { readRedirects } from "./redirects.ts";
import { contentsOf, remembered } from "./remembered.ts";
import { type Reports, readReports } from "./reports.ts";
import { readTextFile } from "./text-file.ts";
import { readWorked } from "./worked-values.ts";
import { type PlaceOf, readYaml } from "./yaml-file.ts";

/** The whole content, read once per build. */
export interface Book {
  /** folder that holds `content/` */
  readonly root: string;
  /** folder that holds `src/` and its tests: the same, but for books that borrow their code */
  readonly codeRoot: string;
  readonly parts: readonly Part[];
  readonly partPlace: PlaceOf;
  /** in reading order */
  readonly chapters: readonly Chapter[];
  readonly works: ReadonlyMap<string, Work>;
  readonly terms: readonly Term[];
  readonly notation: readonly NotationSymbol[];
  readonly notationPlace: PlaceOf;
  readonly claims: readonly Claim[];
  readonly claimPlace: PlaceOf;
  /** newest first */
  readonly changes: readonly Change[];
  /** words by which sections are looked for */
  readonly foundBy: FoundBy;
  /** ways through the book, in the order in which they are shown */
  readonly paths: readonly ReadingPath[];
  readonly pathPlace: PlaceOf;
  /** where the readers of addresses that are gone are sent */
  readonly redirects: readonly Redirect[];
  readonly redirectPlace: PlaceOf;
  readonly data: Data;
  /** what is said of AI-written reports as wholes */
  readonly reports: Reports;
  /** what runs found of the promises of the book; undefined where none was reported */
  readonly quality: Quality | undefined;
  readonly labels: ReadonlyMap<string, Label>;
  /** all labels in reading order, twins included */
  readonly allLabels: readonly Label[];
  readonly regions: ReadonlyMap<string, CodeRegion>;
  /** names of the labs that there are */
  readonly labs: readonly string[];
  /** names of the pages on experiments */
  readonly experiments: readonly string[];
  /** computed numbers by chapter slug */
  readonly worked: ReadonlyMap<string, Worked>;
  /** what was wrong while reading; rules find the rest */
  readonly mistakes: readonly Mistake[];
}

const nowhere: PlaceOf = () => ({ line: 1, column: 1 });

/** Folders of a folder, sorted; files that a system or an editor leaves there do not count. */
const foldersOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

/**
 * Reads `content/` and the code that it draws on.
 * @param root folder that holds `content/`
 * @param codeRoot folder that holds `src/`, where it is another one
 */
export const readBook = async (root: string, codeRoot = root): Promise<Book> => {
  const mistakes: Mistake[] = [];
  const report = (mistake: Mistake): void => {
    mistakes.push(mistake);
  };
  const content = join(root, "content");
  /** What a file or folder of the content says: read now, or remembered while not a byte of it has changed. */
  const once = <Value>(name: string, read: (told: typeof report) => Value, beside: unknown = undefined): Value => {
    const path = join(content, name);
    return remembered(path, `${JSON.stringify(beside)}\0${contentsOf(path)}`, report, read);
  };
  const rows = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    once(`${name}.yaml`, (told) =>
      readYaml(readTextFile(root, join(content, `${name}.yaml`), told), schema, name, told),
    );
  const located = rows("parts", partsSchema);
  const parts = located?.value ?? [];
  const claims = rows("claims", claimsSchema);
  const notation = rows("notation", notationSchema);
  const paths = once("paths.yaml", (told) => readPaths(root, told));
  const redirects = readRedirects(root, report);
  const partFolders = parts.map(({ number, slug }) => `${number}-${slug}`);
  for (const name of foldersOf(join(content, "chapters")).filter((one) => located && !partFolders.includes(one)))
    report({
      rule: "chapter-folder",
      file: `content/chapters/${name}`,
      line: 1,
      column: 1,
      message: `Unexpected name \`${name}\`, expected the number and slug of a part: ${partFolders.map((one) => `\`${one}\``).join(", ")}.`,
      hint: "Rename the folder, or add the part to content/parts.yaml.",
    });
  const chapters = parts.flatMap((part) => {
    const folder = join(content, "chapters", `${part.number}-${part.slug}`);
    return foldersOf(folder).flatMap((name) => {
      const [, order = "", slug = ""] = /^(\d\d)-([a-z0-9-]+)$/.exec(name) ?? [];
      if (!slug) {
        report({
          rule: "chapter-folder",
          file: `content/chapters/${part.number}-${part.slug}/${name}`,
          line: 1,
          column: 1,
          message: `Unexpected name \`${name}\`, expected two digits, a hyphen and a slug.`,
          hint: "Name the folder like `03-attention`: its place in the part, then its piece of the URL.",
        });
        return [];
      }
      const chapter = once(
        `chapters/${part.number}-${part.slug}/${name}`,
        (told) => readChapter(root, join(folder, name), part, Number(order), slug, told),
        part,
      );
      return chapter ? [chapter] : [];
    });
  });
  const allLabels = labelsOf(chapters);
  const worked = new Map<string, Worked>();
  for (const { slug } of chapters) {
    const values = await readWorked(codeRoot, slug);
    if (values) worked.set(slug, values);
  }
  return {
    root,
    codeRoot,
    parts,
    partPlace: located?.place ?? nowhere,
    chapters,
    works: once("references.bib", (told) =>
      readBibliography(readTextFile(root, join(content, "references.bib"), told), told),
    ),
    terms: once("glossary", (told) => readGlossary(root, join(content, "glossary"), told)),
    notation: notation?.value ?? [],
    notationPlace: notation?.place ?? nowhere,
    claims: claims?.value ?? [],
    claimPlace: claims?.place ?? nowhere,
    changes: (rows("changes", changesSchema)?.value ?? []).toReversed(),
    foundBy: once(
      "found-by.yaml",
      (told) => readFoundBy(root, chapters, told),
      chapters.map(({ slug, headings }) => [slug, headings.map(({ id }) => id)]),
    ),
    paths: paths?.value ?? [],
    pathPlace: paths?.place ?? nowhere,
    redirects: redirects?.value ?? [],
    redirectPlace: redirects?.place ?? nowhere,
    data: once("data", (told) => readData(root, join(content, "data"), told)),
    reports: once("reports", (told) => readReports(root, told)),
    quality: once("quality.json", (told) => readQuality(root, told)),
    labels: new Map(allLabels.map((label) => [labelKey(label), label])),
    allLabels,
    regions: readCodeRegions(codeRoot),
    labs: readLabs(codeRoot),
    experiments: readExperiments(codeRoot),
    worked,
    mistakes,
  };
};
