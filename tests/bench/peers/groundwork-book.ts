/** A Groundwork book of made-up chapters in a folder: the code of this repository as it stands, with other content. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Part } from "../../../src/schemas/part.ts";
import { type MadeChapter, madeChapter } from "./corpus/chapter.ts";
import { type Dialect, markdown } from "./corpus/markdown.ts";
import { type Place, plan } from "./corpus/plan.ts";

/** What is taken from the repository. */
export const taken = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];
/** Says that a folder was written by this file, so that it may be written again. */
const mark = ".made-up-book";

/** Pages of this book alone, of which sites of the other tools have none: they are left out. */
export const leftOut = ["src/pages/labs", "src/pages/experiments", "src/pages/models", "src/pages/reports-compared"];

/**
 * What stands in for a file of the repository: a book without labs, and without the one rule that made-up chapters do not keep.
 * They have what the other tools can show too, and no claims, quiz, exercises or sources; all other rules are looked after by the
 * build as ever.
 */
export const standIns: Readonly<Record<string, string>> = {
  "src/tags/Lab.astro": "<slot />\n",
  "src/labs/index.ts": `import type { About } from "./kit/about.ts";

export const labAbouts: readonly About[] = [];
`,
  "src/rules/chapter-contract.ts": `import type { Rule } from "./rule.ts";

export const lacksOf = (): never[] => [];
export const chapterContract: Rule = { id: "chapter-contract", asks: "Nothing of made-up chapters.", check: () => [] };
`,
};

const accents: readonly Part["accent"][] = ["teal", "madder", "moss", "indigo"];
export const partFolder = ({ part, partSlug }: Place): string => `${part}-${partSlug}`;

const partsOf = (places: readonly Place[]): string =>
  stringify(
    places
      .filter(({ order }) => order === 1)
      .map(({ part, partSlug }) => ({
        number: part,
        slug: partSlug,
        title: `Part ${part}`,
        sentence: "Made-up chapters, for measuring.",
        accent: accents[(part - 1) % accents.length],
      })),
  );

export const dialectOf = (places: readonly Place[]): Dialect => ({
  address: (chapter) => {
    const { partSlug, slug } = places[chapter - 1] ?? {};
    return `/${partSlug}/${slug}/`;
  },
  diagram: ({ name, caption, source }) =>
    `<Figure id="${name}" caption="${caption}">\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\n</Figure>`,
});

/** A chapter's file. */
export const pageOf = (chapter: MadeChapter, dialect: Dialect): string => {
  const front = {
    title: chapter.title,
    question: chapter.question,
    summary: chapter.summary,
    outcomes: [
      { id: "tell", text: "Tell what it changes." },
      { id: "judge", text: "Judge when it helps." },
    ],
    needs: [],
    checked: "2026-11-22",
    doubts: [],
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${markdown(chapter, dialect)}`;
};

/** Packages of the repository: by hard links where the disk allows it, else as copies; those of an earlier state are replaced. */
export const bringPackages = (root: string, folder: string): void => {
  const from = join(root, "node_modules");
  const to = join(folder, "node_modules");
  const stamp = join(folder, ".packages");
  const wanted = [root, from].flatMap((place) =>
    ["package-lock.json", ".package-lock.json"].map((name) => join(place, name)),
  );
  const state = wanted.map((file) => (existsSync(file) ? readFileSync(file, "utf8") : "")).join("\n");
  if (existsSync(to) && existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  rmSync(stamp, { force: true });
  rmSync(to, { recursive: true, force: true });
  if (spawnSync("cp", ["-al", from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  for (const cache of [".astro", ".vite", ".cache"]) rmSync(join(to, cache), { recursive: true, force: true });
  writeFileSync(stamp, state);
};

/**
 * Writes a book of so many chapters, ready for `npm run build`. A book that was written there before is replaced; its drawn
 * diagrams and its packages stay.
 * @throws Error when the folder holds something else
 */
export const makeGroundworkBook = (root: string, folder: string, chapters: number): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, mark)))
    throw new Error(`Unexpected files in ${folder}, expected no folder, an empty one, or a made-up book.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, mark), `${chapters} chapters\n`);
  for (const name of [...taken, "content"]) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of taken) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of leftOut) rmSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(standIns)) writeFileSync(join(folder, name), text);
  const places = plan(chapters);
  const dialect = dialectOf(places);
  for (const place of places) {
    const file = join(
      folder,
      "content/chapters",
      partFolder(place),
      `${String(place.order).padStart(2, "0")}-${place.slug}/index.mdx`,
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pageOf(madeChapter(place.number, chapters), dialect));
  }
  for (const name of ["glossary", "data"]) mkdirSync(join(folder, "content", name));
  writeFileSync(join(folder, "content/parts.yaml"), partsOf(places));
  for (const name of ["claims", "notation", "changes"]) writeFileSync(join(folder, `content/${name}.yaml`), "[]\n");
  writeFileSync(join(folder, "content/references.bib"), "");
  bringPackages(root, folder);
};
