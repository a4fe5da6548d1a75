import type { Work } from "../../book/bibliography.ts";
import { href } from "../../site.ts";

/** What a citation takes from the works of the book, by key. */
export type Works = ReadonlyMap<string, Pick<Work, "authors" | "year">>;

/** A source of a lab's preset in words, with the address of its entry in the bibliography. */
export const citation = (works: Works, key: string, locator: string) => {
  const work = works.get(key);
  return { label: work ? `${work.authors} ${work.year}` : key, href: href(`/bibliography/#${key}`), locator };
};
