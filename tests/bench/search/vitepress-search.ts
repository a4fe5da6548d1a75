import { createRequire } from "node:module";
import { join } from "node:path";
import { type SearchPeer, versions } from "./peer.ts";

interface MiniSearch {
  readonly addAll: (documents: readonly object[]) => void;
  readonly search: (query: string) => readonly { readonly id: string }[];
}
type Engine = new (options: Readonly<Record<string, unknown>>) => MiniSearch;

/** VitePress with `search: { provider: "local" }`: MiniSearch over sections, with the options of its search box. */
export const vitepressSearch: SearchPeer = {
  name: "VitePress",
  engine: `MiniSearch ${versions.minisearch}`,
  open: async (sections, folder) => {
    const MiniSearch = createRequire(join(folder, "package.json"))("minisearch") as Engine;
    const index = new MiniSearch({
      fields: ["title", "titles", "text"],
      storeFields: ["title", "titles"],
      searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
    });
    const known = new Set<string>();
    index.addAll(
      sections
        .filter(({ url }) => !known.has(url) && known.add(url))
        .map(({ url, title, where, text }) => ({ id: url, title, titles: url.includes("#") ? [where] : [], text })),
    );
    return {
      find: (query) =>
        index
          .search(query)
          .slice(0, 16)
          .map(({ id }) => id),
      close: async () => undefined,
    };
  },
};
