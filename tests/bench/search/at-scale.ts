import { brotliCompressSync } from "node:zlib";
import { fullText, type Heard } from "../../../src/search/full-text.ts";
import type { Section } from "../../../src/search/page-sections.ts";
import { textIndex } from "../../../src/search/text-index.ts";

export interface AtScale {
  readonly chapters: number;
  readonly sections: number;
  /** bytes of files of the full text for a query, by brotli */
  readonly median: number;
  readonly most: number;
}

/** The book several times over, each time at other addresses: no word becomes rarer, so no list of sections shorter. */
const copies = (sections: readonly Section[], times: number): Section[] =>
  Array.from({ length: times }, (_, at) => sections.map((section) => ({ ...section, url: `/${at}${section.url}` })))
    .flat()
    .sort((a, b) => (a.part === b.part ? 0 : a.part < b.part ? -1 : 1));

/** What the full text weighs for queries when the book is so many times as long. */
export const atScale = async (
  sections: readonly Section[],
  chapters: number,
  times: number,
  queries: readonly (readonly Heard[])[],
): Promise<AtScale> => {
  const all = copies(sections, times);
  const { about, files } = textIndex(all);
  const sizes = new Map<string, number>();
  const weights: number[] = [];
  for (const query of queries) {
    let bytes = 0;
    const { search } = fullText(about, async (name) => {
      const text = files.get(name) ?? "";
      const size = sizes.get(name) ?? brotliCompressSync(text).length;
      sizes.set(name, size);
      bytes += size;
      return text;
    });
    await search(query, "");
    weights.push(bytes);
  }
  weights.sort((a, b) => a - b);
  return {
    chapters: chapters * times,
    sections: all.length,
    median: weights[Math.floor(weights.length / 2)] ?? 0,
    most: weights.at(-1) ?? 0,
  };
};
