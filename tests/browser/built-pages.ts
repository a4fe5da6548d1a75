import { existsSync, readFileSync } from "node:fs";
import { site } from "../../src/site.ts";

const sitemap = "dist/sitemap.xml";
if (!existsSync(sitemap))
  throw new Error("Unexpected absence of dist/, expected a built site: run `npm run build` first.");

/** Path that the site is published under, with slashes at both ends. */
export const basePath = `/${(process.env["BASE"] ?? site.base).replace(/^\/|\/$/g, "")}/`.replace("//", "/");

/** Address of every page of the built site below the base path: "" is the cover, "glossary/" the glossary; the page of a wrong address is last. */
export const builtPages: readonly string[] = [
  ...[...readFileSync(sitemap, "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) =>
    new URL(address).pathname.slice(basePath.length),
  ),
  "404.html",
];

/** Chapters alone. */
export const chapterPages: readonly string[] = builtPages.filter((page) =>
  /^(foundations|architectures|applications|scaling)\/[^/]+\/$/.test(page),
);
