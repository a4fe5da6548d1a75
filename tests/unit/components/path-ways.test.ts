import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { showWay } from "../../../src/components/path-ways.ts";

/** What is shown of a chapter's end with the ways of the book and of two paths, after an address was opened. */
const shown = (query: string): string[] => {
  const { document } = new JSDOM(
    '<nav class="way-on" id="book"></nav><nav class="way-on" hidden data-path="week" id="week"></nav><nav class="way-on" hidden data-path="impact" id="impact"></nav>',
  ).window;
  showWay(document, query);
  return [...document.querySelectorAll<HTMLElement>("nav")].filter(({ hidden }) => !hidden).map(({ id }) => id);
};

it.each([
  ["no path", "", "book"],
  ["a path of the chapter", "?path=week", "week"],
  ["a path beside the state of a lab", "?attention.head=2&path=impact", "impact"],
  ["a path on which the chapter does not stand", "?path=engineering", "book"],
  ["an empty path", "?path=", "book"],
  ["something that is no path", "?path=%22%5D%3Cscript%3E", "book"],
])("with %s, one way is shown", (_what, query, way) => {
  expect(shown(query)).toEqual([way]);
});
