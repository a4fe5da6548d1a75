/** Starlight: Pagefind with its defaults over pages of these sections, asked in a browser as its interface asks it. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { findChromium } from "../../../src/mermaid/draw-diagrams.ts";
import type { Section } from "../../../src/search/page-sections.ts";
import { type SearchPeer, versions } from "./peer.ts";

interface Indexing {
  readonly createIndex: () => Promise<{
    readonly index?: {
      readonly addHTMLFile: (file: { url: string; content: string }) => Promise<unknown>;
      readonly writeFiles: (to: { outputPath: string }) => Promise<unknown>;
    };
  }>;
  readonly close: () => Promise<unknown>;
}

/** As its interface shows them: five pages at once, with three sections each. */
const [pagesShown, sectionsShown] = [5, 3];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const pageOf = (sections: readonly Section[]): string => {
  const body = sections.map(({ url, title, text }) => {
    const [, id] = url.split("#");
    return `${id ? `<h2 id="${id}">` : "<h1>"}${escaped(title)}${id ? "</h2>" : "</h1>"}<p>${escaped(text)}</p>`;
  });
  return `<!doctype html><html lang="en"><body><main data-pagefind-body>${body.join("")}</main></body></html>`;
};

export const starlightSearch: SearchPeer = {
  name: "Starlight",
  engine: `Pagefind ${versions.pagefind}`,
  open: async (sections, folder) => {
    const library = pathToFileURL(join(folder, "node_modules", "pagefind", "lib", "index.js"));
    const pagefind = (await import(library.href)) as Indexing;
    const { index } = await pagefind.createIndex();
    if (!index) throw new Error("Unexpected answer of Pagefind, expected an index.");
    const pages = Map.groupBy(sections, ({ url }) => url.replace(/#.*$/, ""));
    for (const [url, of] of pages) await index.addHTMLFile({ url, content: pageOf(of) });
    const site = mkdtempSync(join(tmpdir(), "groundwork-pagefind-"));
    await index.writeFiles({ outputPath: join(site, "pagefind") });
    await pagefind.close();
    const serve = sirv(site, { dev: true });
    const server = createServer((request, response) =>
      serve(request, response, () => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end('<!doctype html><html lang="en"><title>bench</title>');
      }),
    );
    await new Promise<void>((done) => {
      server.listen(0, "127.0.0.1", done);
    });
    const executablePath = findChromium();
    const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const find = (query: string): Promise<string[]> =>
      page.evaluate(
        async ([asked, most, each]) => {
          const address = "/pagefind/pagefind.js";
          const { search } = await import(address);
          const { results } = await search(asked);
          const found: string[] = [];
          for (const result of results.slice(0, most)) {
            const { url, sub_results: parts } = await result.data();
            found.push(...(parts.length > 0 ? parts.slice(0, each).map((part: { url: string }) => part.url) : [url]));
          }
          return found;
        },
        [query, pagesShown, sectionsShown] as const,
      );
    const close = async (): Promise<void> => {
      await browser.close();
      server.close();
      rmSync(site, { recursive: true });
    };
    return { find, close };
  },
};
