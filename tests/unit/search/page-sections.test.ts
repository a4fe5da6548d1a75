import { describe, expect, it } from "vitest";
import { pageSections } from "../../../src/search/page-sections.ts";

const page = (html: string): string =>
  `<!doctype html><head><title>T</title></head><body><nav>Way</nav><article data-searched="Scaling" data-where="Scaling 4.1 Laws">${html}</article><p>Foot</p></body>`;
const text = (html: string): string => pageSections(page(html), "/a/")[0]?.text ?? "";

describe("sections of a page", () => {
  it("begin at headings with an anchor, and know page, place and part", () => {
    expect(pageSections(page('<h1>Laws</h1><p>One.</p><h2 id="two">A <em>line</em></h2><p>Two.</p>'), "/a/")).toEqual([
      { title: "Laws", url: "/a/", where: "Scaling 4.1 Laws", part: "Scaling", text: "One." },
      { title: "A line", url: "/a/#two", where: "Scaling 4.1 Laws", part: "Scaling", text: "Two." },
    ]);
  });
  it("are at their page where no place is said", () => {
    const [only] = pageSections('<article data-searched="Reference"><h1>About</h1><p>x</p></article>', "/about/");
    expect(only).toMatchObject({ title: "About", where: "About", part: "Reference" });
  });
  it("are none on a page that is not searched", () => {
    expect(pageSections("<h1>About</h1><p>x</p>", "/about/")).toEqual([]);
  });
  it("leave out what is not text of the book", () => {
    expect(
      text(
        '<p>a</p><svg><text>b</text></svg><script>c</script><p data-unsearched>d <b>e</b></p><span class="visually-hidden">f</span><button>g</button><p>h<br>i</p>',
      ),
    ).toBe("a · h · i");
  });
  it("set cells, rows and blocks apart, and end no sentence twice", () => {
    expect(text("<table><tr><th>Model</th><td><p>GPT-3</p></td></tr><tr><td>a</td><td>b</td></tr></table>")).toBe(
      "Model | GPT-3 · a | b",
    );
    expect(text("<p>One.</p><ul><li>two</li><li>three</li></ul>")).toBe("One. two · three");
  });
  it("take lines of the source for spaces, and entities for what they stand for", () => {
    expect(text("<p>a\nb &amp; c&#x2019;s</p>")).toBe("a b & c’s");
  });
});
