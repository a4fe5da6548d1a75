import type { Entry } from "./entry.ts";

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

interface PageText {
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}

interface Page {
  readonly data: () => Promise<PageText>;
}

interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (
    query: string,
    options?: { filters?: Readonly<Record<string, string>> },
  ) => Promise<{ results: readonly Page[] } | null>;
}

/** A section in which the words stand. `excerpt` is text in which matches lie between \u0001 and \u0002. */
export interface Hit extends Pick<Entry, "title" | "url" | "where"> {
  readonly excerpt: string;
}

let engine: Promise<Pagefind> | undefined;

const load = async (base: string): Promise<Pagefind> => {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({
    baseUrl: base,
    excerptLength: 22,
    ranking: { termFrequency: 0.6, pageLength: 0.4 },
    // A worker would take its code a second time, and a policy of its own.
    noWorker: true,
  });
  return pagefind;
};

/** Plain text of Pagefind's excerpt, which is HTML with marks: nothing of it reaches the page as markup. */
const plain = (html: string): string => {
  const marked = html.replaceAll("<mark>", "\u0001").replaceAll("</mark>", "\u0002");
  return new DOMParser().parseFromString(marked, "text/html").body.textContent ?? "";
};

const hitsOf = ({ meta, sub_results }: PageText): Hit[] =>
  sub_results.slice(0, 3).map(({ title, url, excerpt }) => {
    const chapter = [meta["part"], meta["chapter"]].filter(Boolean).join(" ");
    return { title, url, where: chapter || (meta["title"] ?? ""), excerpt: plain(excerpt) };
  });

/**
 * Sections of the book whose text has the words, best first. The pages found come in two draughts, so that the first can be
 * shown while the others are under way.
 * @param queries the query, then what may have been meant by it, asked for when the one before finds nothing
 * @param show takes what has been found so far
 * @returns all of it @throws when the index cannot be fetched
 */
export const searchText = async (
  queries: readonly string[],
  part: string,
  base: string,
  show: (hits: readonly Hit[]) => void,
  most = 12,
): Promise<Hit[]> => {
  engine ??= load(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  const pagefind = await engine;
  let pages: readonly Page[] = [];
  for (const query of queries)
    if (pages.length === 0)
      pages = (await pagefind.search(query, part ? { filters: { part } } : {}))?.results.slice(0, 4) ?? [];
  const hits: Hit[] = [];
  for (const draught of [pages.slice(0, 1), pages.slice(1)]) {
    if (draught.length === 0) break;
    for (const found of await Promise.all(draught.map((page) => page.data()))) hits.push(...hitsOf(found));
    show(hits.slice(0, most));
  }
  return hits.slice(0, most);
};
