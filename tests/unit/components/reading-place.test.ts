import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { afterEach, expect, it, vi } from "vitest";
import { keepPlace } from "../../../src/components/reading-place.ts";

const script = readFileSync("src/components/resume-first.js", "utf8");
const open = (body: string, url: string, place?: string): JSDOM => {
  const page = new JSDOM(`<html data-base="/book/"><body>${body}</body></html>`, { url, runScripts: "outside-only" });
  if (place !== undefined) page.window.localStorage.setItem("groundwork:/book/:place", place);
  return page;
};
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What is kept when a page has been opened. */
const kept = (body: string, url: string): Record<string, string> => {
  const { window } = open(body, url);
  for (const name of ["document", "location", "localStorage"] as const) vi.stubGlobal(name, window[name]);
  keepPlace();
  return { ...window.localStorage };
};

it("keeps the chapter and its path, under a key of this book, and nothing of its labs or anchors", () => {
  const url = "https://example.org/book/sums/total/?coin.throws=9&path=week#two-sums";
  expect(kept('<main class="chapter"><h1>The total</h1></main>', url)).toEqual({
    "groundwork:/book/:place": '{"url":"/book/sums/total/?path=week","title":"The total"}',
  });
});
it("keeps nothing of a page that is no chapter", () => {
  expect(kept('<main class="reference"><h1>Glossary</h1></main>', "https://example.org/book/glossary/")).toEqual({});
});

/** The cover's link after its script has run. */
const offered = (place?: string): { hidden: boolean; href: string; text: string | null } => {
  const { window } = open('<a data-resume hidden href="/book/">Go on reading</a>', "https://example.org/book/", place);
  window.eval(script);
  const link = window.document.querySelector("a");
  if (!link) throw new Error("Unexpected loss of the link.");
  return { hidden: link.hasAttribute("hidden"), href: link.href, text: link.textContent };
};

it("offers to go on where the reader was", () => {
  expect(offered('{"url":"/book/sums/total/?path=week","title":"The total"}')).toEqual({
    hidden: false,
    href: "https://example.org/book/sums/total/?path=week",
    text: "Go on: The total",
  });
});
it.each([
  ["nothing", undefined],
  ["no JSON", "total"],
  ["a page of another host", '{"url":"https://evil.example/book/","title":"T"}'],
  ["a page of another book of the host", '{"url":"/other/","title":"T"}'],
  ["a script", '{"url":"javascript:alert(1)","title":"T"}'],
  ["a place without a title", '{"url":"/book/sums/total/"}'],
])("offers nothing when %s is kept", (_what, place) => {
  expect(offered(place)).toEqual({ hidden: true, href: "https://example.org/book/", text: "Go on reading" });
});
