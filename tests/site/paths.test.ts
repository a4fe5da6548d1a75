import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { all, attribute, type BuiltPage, base, chapterPages, hasClass, pages, textOf } from "./built-site.ts";

const pathPages = pages.filter(({ path }) => /^\/paths\/[^/]+\/$/.test(path));
const inside = (page: BuiltPage, above: Element): Element[] =>
  page.elements.filter(({ parents }) => parents.includes(above)).map(({ node }) => node);
const hrefOf = (link: Element): string => attribute(link, "href") ?? "";

/** Addresses of the chapters of a path, in the order of its page. */
const stopsOf = (page: BuiltPage): string[] =>
  all(page, "ol")
    .filter((list) => hasClass(list, "stops"))
    .flatMap((list) => inside(page, list))
    .filter((node) => node.tagName === "a" && !hrefOf(node).includes("#"))
    .map(hrefOf);

/** The address to which the end of a chapter leads on along a path; undefined at its last one. */
const nextOn = (address: string): string | undefined => {
  const { pathname, searchParams } = new URL(address, "https://book.example");
  const page = pages.find(({ path }) => path === `/${pathname.slice(base.length)}`);
  const way = page && all(page, "nav").find((nav) => attribute(nav, "dataPath") === searchParams.get("path"));
  expect(way, `${address} has a way on along its path`).toBeDefined();
  if (!page || !way) return undefined;
  expect(attribute(way, "hidden"), "a way along a path is hidden until a script knows the path").toBeDefined();
  const next = inside(page, way).find((node) => attribute(node, "rel") === "next");
  return next && hrefOf(next);
};

describe("reading paths", () => {
  test("are pages that the cover and the list of paths lead to", () => {
    expect(pathPages.length).toBeGreaterThanOrEqual(5);
    for (const from of ["/", "/paths/"]) {
      const page = pages.find(({ path }) => path === from);
      const links = page ? all(page, "a").map((link) => `/${hrefOf(link).slice(base.length)}`) : [];
      expect(links, from).toEqual(expect.arrayContaining(pathPages.map(({ path }) => path)));
    }
  });

  test.each(pathPages)("$path is followed from its first chapter to its last by the ends of chapters", (page) => {
    const stops = stopsOf(page);
    expect(stops.length).toBeGreaterThan(5);
    const followed = [stops[0] ?? ""];
    for (let next = nextOn(followed[0] ?? ""); next && followed.length < 100; next = nextOn(next)) followed.push(next);
    expect(followed).toEqual(stops);
  });

  test("the course has twelve weeks, and each says what students can do, where they do it, and hands something in", () => {
    const course = pathPages.find(({ path }) => path === "/paths/twelve-weeks/");
    if (!course) throw new Error("Unexpected absence of the course of twelve weeks.");
    const weeks = all(course, "section").filter((section) => hasClass(section, "stage"));
    expect(weeks.length).toBe(12);
    for (const week of weeks)
      for (const wanted of ["Students can", "In the meeting", "To hand in"])
        expect(textOf(week), wanted).toContain(wanted);
  });
});

/** Where a chapter leads on, or back, in the order of the book. */
const wayIn = (page: BuiltPage, direction: "next" | "prev"): string | undefined => {
  const way = all(page, "nav").find((nav) => hasClass(nav, "way-on") && attribute(nav, "dataPath") === undefined);
  const link = way && inside(page, way).find((node) => attribute(node, "rel") === direction);
  return link && `/${hrefOf(link).slice(base.length)}`;
};

test("the book is read from its first chapter to its last, and back, by the ends of chapters", () => {
  const follow = (from: string | undefined, direction: "next" | "prev"): string[] => {
    const passed: string[] = [];
    for (let at = from; at !== undefined && passed.length <= chapterPages.length; ) {
      passed.push(at);
      const page = chapterPages.find(({ path }) => path === at);
      at = page && wayIn(page, direction);
    }
    return passed;
  };
  const forth = follow(chapterPages.find((page) => wayIn(page, "prev") === undefined)?.path, "next");
  expect(forth.toSorted()).toEqual(chapterPages.map(({ path }) => path).sort());
  expect(follow(forth.at(-1), "prev")).toEqual(forth.toReversed());
});

describe("the opening of a part", () => {
  test.each(pages.filter(({ elements }) => elements.some(({ node }) => hasClass(node, "part-opening"))))(
    "$path tells time and what to know before, and its figure leads to the chapter's own",
    (page) => {
      const facts = all(page, "dl").find((list) => hasClass(list, "part-facts"));
      expect(facts && textOf(facts)).toMatch(/Time to read.*\d+ min.*What to know before/s);
      const figure = all(page, "figure")[0];
      expect(figure && inside(page, figure).some(({ tagName }) => tagName === "svg")).toBe(true);
      const [number] = figure ? inside(page, figure).filter(({ tagName }) => tagName === "a") : [];
      expect(number && textOf(number)).toMatch(/^Figure \d/);
      expect(number && hrefOf(number)).toContain(`${page.path.slice(1)}`);
    },
  );
});
