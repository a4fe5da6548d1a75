import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, inlineOf } from "../../src/delivery/content-security-policy.ts";
import { attribute, pages, read } from "./built-site.ts";

const policyOf = (html: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? "";

describe("the security policy", () => {
  it("stands first in every page: before it only the declaration of characters", () => {
    const late = pages.filter(
      ({ html }) =>
        !/^<!doctype html>\s*<html\b[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/i.test(
          html,
        ),
    );
    expect(late.map(({ path }) => path)).toEqual([]);
  });
  it("names every inline script and style sheet of its page by hash", () => {
    for (const { path, html } of pages) {
      const { scripts, styles } = inlineOf(html);
      for (const hash of [...scripts, ...styles]) expect(policyOf(html), path).toContain(hash);
    }
  });
  it("is in every page the one that the page was built with: nothing was allowed afterwards", () => {
    const other = pages.filter(({ html }) => policyOf(html) !== contentSecurityPolicy(inlineOf(html)));
    expect(other.map(({ path }) => path)).toEqual([]);
  });
  it("is not met by attributes that run scripts", () => {
    const handlers = pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ node }) =>
        Object.keys(node.properties)
          .filter((name) => /^on[a-z]/i.test(name) || /^\s*javascript:/i.test(attribute(node, name) ?? ""))
          .map((name) => `${path}: <${node.tagName} ${name}>`),
      ),
    );
    expect(handlers).toEqual([]);
  });
  it("is in _headers too, with the hashes of all pages", () => {
    const headers = read("_headers");
    for (const { path, html } of pages)
      for (const hash of [...inlineOf(html).scripts, ...inlineOf(html).styles]) expect(headers, path).toContain(hash);
    expect(headers).toContain("frame-ancestors 'none'");
  });
});
