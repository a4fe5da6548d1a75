import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, unpack } from "../../../src/search/entry.ts";
import { pageSections, type Section } from "../../../src/search/page-sections.ts";
import { type Figures, figures, ranked } from "../../search/quality.ts";
import type { Question } from "../../search/question.ts";
import { docusaurusSearch } from "./docusaurus-search.ts";
import { installPeers, type SearchPeer } from "./peer.ts";
import { starlightSearch } from "./starlight-search.ts";
import { vitepressSearch } from "./vitepress-search.ts";

const peers: readonly SearchPeer[] = [starlightSearch, docusaurusSearch, vitepressSearch];

/** How the search of a peer fared. */
export type Compared = Figures & { readonly name: string; readonly engine: string };

/** A glossary, a list of models or of symbols has an entry where others have a heading. */
const asSection = ({ title, aliases, url, where, part }: Entry): Section => ({
  title,
  url,
  where,
  part,
  text: aliases,
});

/** Sections of all pages of a built site that are searched. */
export const builtSections = (site: string): Section[] =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith("/index.html"))
    .sort()
    .flatMap((name) => pageSections(readFileSync(join(site, name), "utf8"), `/${name.replace(/index\.html$/, "")}`));

/** The book as each peer gets it: these sections, and the entries of pages that list things. */
const bookSections = (site: string): Section[] => [
  ...builtSections(site),
  ...unpack(readFileSync(join(site, "search-index.txt"), "utf8"))
    .filter(({ url }) => /^\/(?:glossary|models|notation)\/#/.test(url))
    .map(asSection),
];

/** Asks the peers' searches the same questions. @param say hears what is done */
export const comparePeers = async (
  site: string,
  questions: readonly Question[],
  sectionOf: (place: string) => string,
  say: (line: string) => void,
): Promise<Compared[]> => {
  const folder = installPeers(say);
  const sections = bookSections(site);
  const compared: Compared[] = [];
  for (const { name, engine, open } of peers) {
    say(`Asking ${questions.length} questions of the search of ${name} (${engine}).`);
    const peer = await open(sections, folder);
    try {
      const answers = [];
      for (const question of questions) answers.push(ranked(question, await peer.find(question.ask), sectionOf));
      compared.push({ name, engine, ...figures(answers) });
    } finally {
      await peer.close();
    }
  }
  return compared;
};
