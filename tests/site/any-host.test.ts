import { describe, expect, test } from "vitest";
import { attribute, type BuiltPage, base, files, origin, pages } from "./built-site.ts";

/** Addresses that a browser follows or loads, as they are written. */
const addressesOf = ({ elements }: BuiltPage): string[] =>
  elements.flatMap(({ node }) => [
    ...["href", "src", "action", "poster", "data", "xLinkHref"].flatMap((name) => attribute(node, name) ?? []),
    ...["component-url", "renderer-url", "before-hydration-url"].flatMap((name) => attribute(node, name) ?? []),
    ...["srcSet", "imageSrcSet"].flatMap((name) =>
      (attribute(node, name) ?? "").split(",").flatMap((one) => one.trim().split(/\s+/)[0] || []),
    ),
  ]);
const isFile = (path: string): boolean => files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path);

describe("a host", () => {
  test("may show a page with or without its last slash: no address depends on the address of its page", () => {
    const relative = pages.flatMap((page) =>
      addressesOf(page)
        .filter((address) => !/^(?:#|\/(?!\/)|https?:\/\/|mailto:|data:)/.test(address))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(relative).toEqual([]);
    expect(pages.flatMap(addressesOf).length).toBeGreaterThan(500);
  });

  test("need not add the last slash: every link to a page has it", () => {
    const bare = pages.flatMap((page) =>
      addressesOf(page)
        .filter((address) => address.startsWith("/"))
        .map((address) => new URL(address, origin).pathname)
        .filter((path) => !path.endsWith("/") && files.has(`${path.slice(base.length)}/index.html`))
        .map((path) => `${page.path}: ${path}`),
    );
    expect(bare).toEqual([]);
  });

  test.each(["no-such-page", "no/such/page/here", "architectures/no-such-chapter/"])(
    "may answer the wrong address %s with the book's own page: all that it loads and links is found from there",
    (wrong) => {
      const page = pages.find(({ path }) => path === "/404.html");
      const lost = (page ? addressesOf(page) : ["no page"])
        .filter((address) => !address.startsWith("#"))
        .map((address) => new URL(address, `${origin}${base}${wrong}`))
        .filter((url) => url.origin === origin && !isFile(decodeURI(url.pathname).slice(base.length)));
      expect(lost.map(String)).toEqual([]);
    },
  );
});
