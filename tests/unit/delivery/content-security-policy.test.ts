import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, inlineOf, withPolicy } from "../../../src/delivery/content-security-policy.ts";
import { headersFile } from "../../../src/delivery/headers-file.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = `<!doctype html><html><head><meta charset="utf-8"><script>go()</script></head><body>
<script type="module" src="/a.js"></script><script type="application/ld+json">{"a":1}</script>
<svg><style>.b{fill:red}</style></svg><script>go()</script><p style="color:red">words</p></body></html>`;

describe("inlineOf", () => {
  it("names inline scripts and style sheets once, and leaves out files and data", () => {
    expect(inlineOf(page)).toEqual({ scripts: [hashOf("go()")], styles: [hashOf(".b{fill:red}")] });
  });
  it("hashes the very characters between the tags, spaces and ends of lines included", () => {
    expect(inlineOf("<script>\n go()\n</script>").scripts).toEqual([hashOf("\n go()\n")]);
  });
});

describe("contentSecurityPolicy", () => {
  it("allows nothing from elsewhere, no inline script without its hash, and no evaluation of text", () => {
    const policy = contentSecurityPolicy(inlineOf(page));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashOf("go()")};`);
  });
});

describe("what a page may do", () => {
  const directives = new Map(
    contentSecurityPolicy({ scripts: [], styles: [] })
      .split("; ")
      .map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1).join(" ")]),
  );
  it.each([
    ["default-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["connect-src", "'self'"],
    ["worker-src", "'self'"],
    ["font-src", "'self'"],
    ["img-src", "'self' data:"],
    ["style-src", "'self'"],
  ])("is for %s: %s", (name, allowed) => {
    expect(directives.get(name)).toBe(allowed);
  });
});

describe("withPolicy", () => {
  it("puts the policy first: only the declaration of characters stands before it", () => {
    expect(withPolicy(page)).toMatch(
      /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><script>/,
    );
  });
  it("comes behind the declaration of its kind in a page that only redirects", () => {
    const redirect = '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/new/">';
    expect(withPolicy(redirect)).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy"/);
  });
  it("refuses a page in which something runs before the policy could", () => {
    expect(() => withPolicy("<head><script>early()</script><meta charset=utf-8></head>")).toThrow(/expected <meta/);
    expect(() => withPolicy('<head><link href="a.css"><meta charset="utf-8"></head>')).toThrow(/expected <meta/);
    expect(() => withPolicy("<p>words</p>")).toThrow(/expected <meta/);
  });
});

describe("headersFile", () => {
  it("sends one policy with the hashes of all pages, and forbids framing", () => {
    const one = { scripts: ["'sha256-b'"], styles: [] };
    const two = { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-c'"] };
    const file = headersFile([one, two], "/base/");
    expect(file).toMatch(/^\/base\/\*\n/);
    expect(file).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';");
    expect(file).toContain("style-src 'self' 'sha256-c';");
    expect(file).toContain("frame-ancestors 'none'");
  });
});
