import { readFileSync } from "node:fs";
import { builtPages } from "../built-pages.ts";

/** What a page is made of: every name of an element and every class; the classes of KaTeX's letters are the same everywhere. */
const kindsOf = (path: string): Set<string> => {
  const html = readFileSync(`dist/${path.endsWith("/") || path === "" ? `${path}index.html` : path}`, "utf8");
  const classes = [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const elements = [...html.matchAll(/<([a-z][a-z0-9-]*)[\s>]/g)].map(([, name = ""]) => name);
  return new Set([...elements, ...classes]);
};

/** Few pages that hold, between them, every kind of element and every class of the book: each adds the most to those before it. */
export const fullestPages = (): string[] => {
  const left = new Map(builtPages.map((path) => [path, kindsOf(path)]));
  const chosen: string[] = [];
  for (;;) {
    const [path, kinds] = [...left].reduce(
      (best, one) => (one[1].size > best[1].size ? one : best),
      ["", new Set<string>()],
    );
    if (kinds.size === 0) return chosen;
    chosen.push(path);
    left.delete(path);
    for (const others of left.values()) for (const kind of kinds) others.delete(kind);
  }
};
