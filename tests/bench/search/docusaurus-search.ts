/**
 * Docusaurus with @easyops-cn/docusaurus-search-local 0.55, in English and with its defaults: three indexes of lunr, of
 * titles, headings and texts, asked one after the other with ever looser queries until eight results are found.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Section } from "../../../src/search/page-sections.ts";
import { type SearchPeer, versions } from "./peer.ts";

interface Builder {
  readonly ref: (name: string) => void;
  readonly field: (name: string) => void;
  readonly add: (document: Readonly<Record<string, string>>) => void;
}
interface Clause {
  readonly wildcard: number;
  readonly presence: number;
  readonly editDistance?: number;
}
interface Index {
  readonly query: (
    build: (query: { readonly term: (value: string, clause: Clause) => void }) => void,
  ) => readonly { readonly ref: string }[];
}
interface Lunr {
  (build: (this: Builder) => void): Index;
  readonly stopWordFilter: (word: string) => string | undefined;
  readonly Query: {
    readonly presence: { readonly REQUIRED: number };
    readonly wildcard: { readonly NONE: number; readonly TRAILING: number };
  };
}

const limit = 8;
/** Letters by which a word may differ, where it is longer than that. */
const fuzzy = 1;

/** All words; without words that are in every text; without one of the others. Each exact, typed on, and with a slip. */
const queriesOf = (tokens: readonly string[], lunr: Lunr): (readonly (readonly [string, Clause])[])[] => {
  const told = tokens.filter((word) => lunr.stopWordFilter(word));
  const main = told.length > 0 && told.length < tokens.length ? [tokens, told] : [tokens];
  const fewer =
    told.length > 2 ? told.map((_, at) => told.filter((_word, other) => other !== told.length - 1 - at)) : [];
  const { presence, wildcard } = lunr.Query;
  const asked = (terms: readonly (readonly string[])[], distance: number, typing: boolean) =>
    terms
      .filter((term) => distance === 0 || term.some((word) => word.length > distance))
      .map((term) =>
        term.map((word, at): readonly [string, Clause] => [
          word,
          {
            presence: presence.REQUIRED,
            wildcard: typing && at === term.length - 1 ? wildcard.TRAILING : wildcard.NONE,
            ...(distance > 0 && word.length > distance ? { editDistance: distance } : {}),
          },
        ]),
      );
  const looser = (terms: readonly (readonly string[])[]) =>
    Array.from({ length: fuzzy + 1 }, (_, distance) => [
      ...asked(terms, distance, false),
      ...asked(terms, distance, true),
    ]).flat();
  return [...looser(main), ...looser(fewer)];
};

export const docusaurusSearch: SearchPeer = {
  name: "Docusaurus",
  engine: `lunr ${versions.lunr}`,
  open: async (sections, folder) => {
    const lunr = createRequire(join(folder, "package.json"))("lunr") as Lunr;
    const indexOf = (text: (section: Section) => string, of: (section: Section) => boolean): Index =>
      lunr(function () {
        this.ref("i");
        this.field("t");
        for (const [at, section] of sections.entries()) if (of(section)) this.add({ i: String(at), t: text(section) });
      });
    const isPage = ({ url }: Section): boolean => !url.includes("#");
    const indexes = [
      indexOf(({ title }) => title, isPage),
      indexOf(
        ({ title }) => title,
        (section) => !isPage(section),
      ),
      indexOf(
        ({ text }) => text,
        () => true,
      ),
    ];
    const find = (query: string): string[] => {
      const found = new Set<string>();
      const tokens = (query.toLowerCase().match(/[^-\s]+/g) ?? []).slice(0, 12);
      if (tokens.length === 0) return [];
      for (const words of queriesOf(tokens, lunr))
        for (const index of indexes) {
          const results = index.query((of) => {
            for (const [word, clause] of words) of.term(word, clause);
          });
          for (const { ref } of results.slice(0, limit))
            if (found.size < limit) found.add(sections[Number(ref)]?.url ?? "");
          if (found.size >= limit) return [...found];
        }
      return [...found];
    };
    return { find, close: async () => undefined };
  },
};
