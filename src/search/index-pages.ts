import type { AstroIntegration } from "astro";
import type { Indexer } from "./build-index.ts";

/** The file that a page goes to, below the root of the site: `/book/glossary/` to `glossary/index.html`. */
export const fileOfPage = (address: string, base: string): string =>
  address
    .slice(base.length)
    .replace(/(^|\/)$/, "$1index.html")
    .replace(/^404\/index\.html$/, "404.html");

/**
 * Hands every page to the index for the full-text search as soon as it is drawn.
 * @param base path that the site is published under, with slashes at both ends
 */
export const indexPages = (indexer: Indexer, base: string): AstroIntegration => ({
  name: "groundwork:index-pages",
  hooks: {
    "astro:build:start": ({ setPrerenderer }) =>
      setPrerenderer((own) => ({
        ...own,
        render: async (request, options) => {
          const drawn = await own.render(request, options);
          const response = drawn instanceof Response ? drawn : drawn.response;
          if (response.headers.get("content-type")?.startsWith("text/html"))
            indexer.add(fileOfPage(new URL(request.url).pathname, base), await response.clone().text());
          return drawn;
        },
      })),
  },
});
