import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewritePages } from "./rewrite-pages.ts";

const link = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * The page with one style sheet, where it has any, ahead of the faces that it asks for: nothing is painted without it.
 * @param joined makes one sheet of several, given their addresses in order; answers with its address
 */
export const withOneSheet = (html: string, joined: (addresses: readonly string[]) => string): string => {
  const addresses = [...html.matchAll(link)].map(([, href = ""]) => href);
  const [only] = addresses;
  if (only === undefined) return html;
  const sheet = `<link rel="stylesheet" href="${addresses.length > 1 ? joined(addresses) : only}">`;
  return html.replaceAll(link, "").replace(/<link rel="preload"|<\/head>/, (next) => sheet + next);
};

/**
 * Makes one file of the style sheets of each page: nothing is painted before the last of them is there, and on a host without
 * HTTP/2 each takes a connection of its own. Pages with the same sheets share the file; sheets that no page names any more go.
 * @param folder of the site
 * @param base path that it is published under, with slashes at both ends
 */
export const joinSheets = (folder: string, base: string): void => {
  const fileOf = (address: string): string => join(folder, address.slice(base.length));
  const known = new Map<string, string>();
  const joined = (addresses: readonly string[]): string => {
    const css = addresses.map((address) => readFileSync(fileOf(address), "utf8")).join("");
    const address = `${base}_astro/sheet.${createHash("sha256").update(css).digest("hex").slice(0, 8)}.css`;
    writeFileSync(fileOf(address), css);
    return address;
  };
  const parts = new Set<string>();
  const kept = new Set<string>();
  rewritePages(folder, (html) => {
    const page = withOneSheet(html, (addresses) => {
      const key = addresses.join(" ");
      const sheet = known.get(key) ?? joined(addresses);
      known.set(key, sheet);
      for (const address of addresses) parts.add(address);
      return sheet;
    });
    for (const [, address = ""] of page.matchAll(link)) kept.add(address);
    return page;
  });
  for (const address of parts) if (!kept.has(address)) rmSync(fileOf(address));
};
