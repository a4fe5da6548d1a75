import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { unpack } from "../../src/search/entry.ts";
import { all, attribute, base, files, origin, pages, read, redirects } from "./built-site.ts";

interface Link {
  readonly from: string;
  readonly to: string;
}

const byFile = new Map(pages.map((page) => [page.file, page]));
const addressOf = (path: string): string => `${origin}${base.replace(/\/$/, "")}${path}`;

/** Everything in a page that names another resource. */
const linksOf = (page: (typeof pages)[number]): Link[] =>
  page.elements.flatMap(({ node }) => {
    const single = ["href", "src", "poster", "action", "data", "xLinkHref", "cite"].flatMap(
      (name) => attribute(node, name) ?? [],
    );
    const sets = ["srcSet", "imageSrcSet"].flatMap((name) =>
      (attribute(node, name) ?? "").split(",").map((one) => one.trim().split(/\s+/)[0] ?? ""),
    );
    const meta =
      node.tagName === "meta" && /^og:(url|image)$/.test(attribute(node, "property") ?? "")
        ? [attribute(node, "content") ?? ""]
        : [];
    return [...single, ...sets.filter(Boolean), ...meta].map((to) => ({ from: page.path, to }));
  });

const sheetLinks = (): Link[] =>
  [...files]
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      [...read(file).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, to = ""]) => ({ from: `/${file}`, to })),
    );

const locations = (file: string, tag: string): Link[] =>
  [...read(file).matchAll(new RegExp(`<${tag}\\b[^>]*>([^<]+)</${tag}>`, "g"))].map(([, to = ""]) => ({
    from: `/${file}`,
    to: to.replaceAll("&amp;", "&"),
  }));

/** What is wrong with a link, or undefined. Addresses are compared as they are written: case, slash and base path count. */
const fault = ({ from, to }: Link): string | undefined => {
  if (to.startsWith("data:") || to.startsWith("mailto:")) return undefined;
  if (!URL.canParse(to, addressOf(from))) return "is no address";
  const url = new URL(to, addressOf(from));
  if (url.origin !== origin)
    return url.protocol === "https:" || url.protocol === "http:" ? undefined : `has the scheme ${url.protocol}`;
  if (!url.pathname.startsWith(base)) return `lacks the base path ${base}`;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(file)) {
    if (files.has(posix.join(path, "index.html"))) return "lacks its last slash";
    const spelled = [...files].find((one) => one.toLowerCase() === file.toLowerCase());
    return spelled ? `is spelled ${spelled} on the disk` : "leads nowhere";
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === "" || anchor.startsWith(":~:")) return undefined;
  return byFile.get(file)?.ids.has(anchor) ? undefined : `has no anchor #${anchor} in ${file}`;
};

const faults = (links: readonly Link[]): string[] =>
  links.flatMap((link) => {
    const found = fault(link);
    return found ? [`${link.from}: ${link.to} ${found}`] : [];
  });

describe(`links under ${base}`, () => {
  test("every link, image and script of every page leads to a file of the site, in its spelling, with its anchor", () => {
    const links = pages.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(500);
    expect(faults(links)).toEqual([]);
  });

  test("every address in a style sheet leads to a file", () => {
    expect(faults(sheetLinks())).toEqual([]);
  });

  test("the sitemap names every page that wants to be found, and no other", () => {
    const links = locations("sitemap.xml", "loc");
    expect(faults(links)).toEqual([]);
    const hidden = new Set(
      pages
        .filter((page) => all(page, "meta").some((meta) => attribute(meta, "name") === "robots"))
        .map(({ path }) => path),
    );
    const wanted = pages.map(({ path }) => path).filter((path) => !hidden.has(path));
    expect(links.map(({ to }) => to).sort()).toEqual(wanted.map(addressOf).sort());
  });

  test("every address that was published is a page, or sends its readers on to one", () => {
    const published = readFileSync("content/addresses.txt", "utf8").split("\n");
    const links = published.filter((line) => line.startsWith("/")).map((to) => ({ from: "/", to: addressOf(to) }));
    expect(links.length).toBeGreaterThan(20);
    expect(faults([...links, ...redirects.flatMap(linksOf)])).toEqual([]);
  });

  test("the feed leads to its entries", () => {
    const [links, ids] = ["link", "guid"].map((tag) => locations("changes/rss.xml", tag));
    // The channel has a link of its own.
    expect(ids?.length).toBe((links?.length ?? 0) - 1);
    expect(ids?.length).toBeGreaterThan(1);
    expect(faults([...(links ?? []), ...(ids ?? [])])).toEqual([]);
  });

  test("robots.txt leads to the sitemap", () => {
    expect(read("robots.txt")).toContain(`Sitemap: ${addressOf("/sitemap.xml")}`);
  });

  test("every entry of the first search index leads to its page and anchor", () => {
    const entries = unpack(read("search-index.txt"));
    expect(entries.length).toBeGreaterThan(150);
    expect(
      faults(entries.map(({ title, url }) => ({ from: `/search-index.txt#${title}`, to: addressOf(url) }))),
    ).toEqual([]);
  });

  test("every page but the one for wrong addresses can be reached from the cover", () => {
    const reached = new Set(["/"]);
    const queue = ["/"];
    while (queue.length > 0) {
      const page = pages.find(({ path }) => path === queue[0]);
      queue.shift();
      for (const link of page ? all(page, "a") : []) {
        const url = new URL(attribute(link, "href") ?? "", addressOf(page?.path ?? "/"));
        const path = `/${url.pathname.slice(base.length)}`;
        if (url.origin !== origin || reached.has(path)) continue;
        reached.add(path);
        queue.push(path);
      }
    }
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(["/404.html"]);
  });

  test("every module that a script imports is there", () => {
    const imports = [...files]
      .filter((file) => file.endsWith(".js"))
      .flatMap((file) =>
        [...read(file).matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map(([, to = ""]) =>
          posix.join(dirname(file), to),
        ),
      );
    expect(imports.filter((file) => !files.has(file))).toEqual([]);
  });
});
