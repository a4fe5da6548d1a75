import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/offline/page-parts.ts";

describe("partsOf", () => {
  it("names scripts, styles and preloaded fonts, each once", () => {
    const html = `<link rel="stylesheet" href="/book/_astro/page.a1.css"><link rel="preload" as="font" href="/book/_astro/serif.b2.woff2" crossorigin>
      <script type="module" src="/book/_astro/page.c3.js"></script><link href="/book/_astro/page.a1.css" rel="stylesheet">`;
    expect(partsOf(html)).toEqual([
      "/book/_astro/page.a1.css",
      "/book/_astro/serif.b2.woff2",
      "/book/_astro/page.c3.js",
    ]);
  });
  it("leaves out what the page looks right without", () => {
    const html = `<link rel="canonical" href="https://groundwork.example/"><link rel="icon" href="/icon.svg"><script>1</script><a href="/_astro/x.js">x</a>`;
    expect(partsOf(html)).toEqual([]);
  });
});
