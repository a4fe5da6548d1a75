import { createIndex } from "pagefind";

/** Takes pages as they are drawn, and indexes each while the next is under way. */
export interface Indexer {
  /** @param file the page's file, below the root of the site */
  readonly add: (file: string, html: string) => void;
  /**
   * Writes the index for the full-text search.
   * @param folder the built site; the index goes to its `pagefind/`
   * @returns how many pages there were @throws Error with what Pagefind says
   */
  readonly write: (folder: string) => Promise<number>;
}

/** Refuses what Pagefind says went wrong. @throws Error with it */
const refuse = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`Unexpected answer of Pagefind: ${errors.join("; ")}`);
};

/** Opens an index without pages. @throws Error with what Pagefind says */
export const openIndexer = async (): Promise<Indexer> => {
  const { index, errors } = await createIndex({
    excludeSelectors: ["[data-pagefind-ignore]", ".katex", ".visually-hidden"],
  });
  if (!index) throw new Error(`Unexpected answer of Pagefind: ${errors.join("; ")}`);
  let pages = 0;
  let added: Promise<unknown> = Promise.resolve();
  return {
    add: (sourcePath, content) => {
      pages += 1;
      // One after the other: pages are numbered as they come, and two builds of one book must number them alike.
      added = added.then(async () => refuse((await index.addHTMLFile({ sourcePath, content })).errors));
      added.catch(() => undefined); // told by whoever writes the index
    },
    write: async (folder) => {
      await added;
      refuse((await index.writeFiles({ outputPath: `${folder}/pagefind` })).errors);
      await index.deleteIndex();
      return pages;
    },
  };
};
