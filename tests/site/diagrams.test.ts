import type { Element } from "hast";
import { expect, test } from "vitest";
import { all, attribute, type BuiltPage, hasClass, pages, textOf } from "./built-site.ts";

/** Drawings that a reader is told of; small signs inside a control say aria-hidden, and the bars of KaTeX stand in hidden layout. */
const drawings = (page: BuiltPage): Element[] =>
  page.elements
    .filter(
      ({ node, parents }) =>
        node.tagName === "svg" && ![node, ...parents].some((one) => attribute(one, "ariaHidden") === "true"),
    )
    .filter(({ parents }) => !parents.some((one) => one.tagName === "svg"))
    .map(({ node }) => node);

const wordsOf = (page: BuiltPage, svg: Element): string => {
  const ids = (attribute(svg, "ariaLabelledBy") ?? "").split(/\s+/).filter(Boolean);
  const referred = ids.map((id) =>
    textOf(page.elements.find(({ node }) => attribute(node, "id") === id)?.node ?? page.tree),
  );
  const inside = svg.children
    .filter((child): child is Element => child.type === "element" && ["title", "desc"].includes(child.tagName))
    .map((child) => textOf(child));
  return [attribute(svg, "ariaLabel") ?? "", ...referred, ...inside].join(" ").trim();
};

test("every drawing has words that say what it shows", () => {
  const wrong: string[] = [];
  let count = 0;
  for (const page of pages)
    for (const svg of drawings(page)) {
      count += 1;
      const ids = (attribute(svg, "ariaLabelledBy") ?? "").split(/\s+/).filter(Boolean);
      const dangling = ids.filter((id) => !page.ids.has(id));
      const words = dangling.length > 0 ? "" : wordsOf(page, svg);
      if (words.length < 20 || words.length > 2500)
        wrong.push(
          `${page.path}: ${attribute(svg, "id") ?? attribute(svg, "className")}: "${words.slice(0, 60)}" ${dangling.join(" ")}`,
        );
    }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(20);
  console.log(`${count} drawings.`);
});

test("every figure has a caption with its number, in chapters that of part and chapter before its own", () => {
  const wrong: string[] = [];
  for (const page of pages) {
    const number = page.path.startsWith("/experiments/") ? /^Figure \d+ / : /^Figure \d+\.\d+\.\d+/;
    for (const { node } of page.elements.filter(({ node }) => node.tagName === "figure" && hasClass(node, "figure"))) {
      const caption = page.elements.find(
        ({ node: one, parents }) => one.tagName === "figcaption" && parents.includes(node),
      )?.node;
      if (!caption || !number.test(textOf(caption).trim())) wrong.push(`${page.path}#${attribute(node, "id")}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no drawing brings a style sheet, foreign HTML or a script", () => {
  const wrong = pages.flatMap((page) =>
    page.elements
      .filter(
        ({ node, parents }) =>
          ["style", "foreignObject", "foreignobject", "script"].includes(node.tagName) &&
          parents.some((one) => one.tagName === "svg"),
      )
      .map(({ node }) => `${page.path}: <${node.tagName}>`),
  );
  expect(wrong).toEqual([]);
});

test("every image has an alternative, its width and its height", () => {
  const wrong = pages.flatMap((page) =>
    all(page, "img")
      .filter((image) => ["alt", "width", "height"].some((name) => attribute(image, name) === undefined))
      .map((image) => `${page.path}: ${attribute(image, "src")}`),
  );
  expect(wrong).toEqual([]);
});
