import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { all, attribute, chapterPages, files, hasClass, pages, read, textOf } from "./built-site.ts";

test("every formula has its MathML with its source once, and its layout hidden from screen readers", () => {
  const wrong: string[] = [];
  let formulas = 0;
  for (const page of pages) {
    const roots = page.elements.filter(({ node }) => hasClass(node, "katex"));
    formulas += roots.length;
    const within = page.elements.filter(
      ({ node }) => node.tagName === "math" || node.tagName === "annotation" || hasClass(node, "katex-html"),
    );
    const counts = new Map(roots.map(({ node }) => [node, { math: 0, annotation: 0, layout: 0 }]));
    for (const { node, parents } of within) {
      const count = counts.get(parents.findLast((one) => hasClass(one, "katex")) ?? node);
      if (!count) wrong.push(`${page.path}: <${node.tagName}> outside a formula`);
      else if (node.tagName === "math") count.math += 1;
      else if (node.tagName === "annotation")
        count.annotation += attribute(node, "encoding") === "application/x-tex" ? 1 : 0;
      else count.layout += attribute(node, "ariaHidden") === "true" ? 1 : 0;
    }
    for (const count of counts.values())
      if (count.math !== 1 || count.annotation !== 1 || count.layout !== 1)
        wrong.push(`${page.path}: ${JSON.stringify(count)}`);
  }
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(500);
  console.log(`${formulas} formulas on ${pages.length} pages.`);
});

test("each script, fraction and accent in MathML has as many children as it has places", () => {
  const places = { mfrac: 2, mroot: 2, msub: 2, msup: 2, msubsup: 3, munder: 2, mover: 2, munderover: 3 };
  const wanted = new Map<string, number>(Object.entries(places));
  const wrong = pages.flatMap((page) =>
    page.elements.flatMap(({ node }) => {
      const count = node.children.filter(({ type }) => type === "element").length;
      return count === (wanted.get(node.tagName) ?? count) ? [] : [`${page.path}: <${node.tagName}> of ${count}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("no formula's MathML is empty: beside its source it has signs to read", () => {
  const empty = pages.flatMap((page) =>
    all(page, "semantics")
      .filter(
        ({ children }) =>
          !children.some((one) => one.type === "element" && one.tagName !== "annotation" && textOf(one)),
      )
      .map((node) => `${page.path}: ${textOf(node)}`),
  );
  expect(empty).toEqual([]);
});

test("a word in a formula is one name, so that it is not spelled out when it is read aloud", () => {
  const spelled = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/(?:<mi mathvariant="normal">[A-Za-z]<\/mi>){2,}/g)].map(([letters]) => `${path}: ${letters}`),
  );
  expect(spelled).toEqual([]);
});

test("no formula failed: no error class, no error colour", () => {
  expect(pages.filter(({ html }) => /katex-error|#cc0000|color:red/i.test(html)).map(({ path }) => path)).toEqual([]);
});

test("every numbered equation has words, a number, an anchor and a name", () => {
  const wrong: string[] = [];
  for (const page of chapterPages)
    for (const { node } of page.elements.filter(({ node }) => hasClass(node, "equation"))) {
      const inside = page.elements.filter(({ parents }) => parents.includes(node));
      const has = (name: string): boolean => inside.some((one) => hasClass(one.node, name));
      const named = /^Equation \d+\.\d+\.\d+$/.test(attribute(node, "ariaLabel") ?? "");
      if (
        !named ||
        !attribute(node, "id") ||
        !has("equation-words") ||
        !has("equation-number") ||
        !has("katex-display")
      )
        wrong.push(`${page.path}#${attribute(node, "id")}`);
    }
  expect(wrong).toEqual([]);
});

test("the site's style sheet has every rule of KaTeX whose classes and sizes formulas have", () => {
  const katexCss = readFileSync(
    join(createRequire(import.meta.url).resolve("katex/package.json"), "../dist/katex.css"),
    "utf8",
  );
  const built = [...files]
    .filter((file) => /^_astro\/BaseLayout.*\.css$/.test(file))
    .map(read)
    .join("");
  const used = new Set<string>();
  for (const page of pages)
    for (const { node, parents } of page.elements)
      if (hasClass(node, "katex") || parents.some((one) => hasClass(one, "katex") || hasClass(one, "katex-display"))) {
        const classes = attribute(node, "className") ?? "";
        for (const name of [...classes.split(" "), ...(classes.match(/reset-size\d+ size\d+/) ?? [])]) used.add(name);
      }
  const selectors = [...katexCss.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}@]+)\{/g)].flatMap(
    ([, list = ""]) => list.split(","),
  );
  const lost = selectors.flatMap((selector) => {
    const pair = /\.(reset-size\d+)\.(size\d+)/.exec(selector);
    const wanted = selector.replaceAll(/:not\([^)]*\)/g, "");
    const names = [...wanted.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name);
    const needed = pair ? used.has(`${pair[1]} ${pair[2]}`) : names.every((name) => used.has(name));
    const there = pair
      ? built.includes(pair[0])
      : [...selector.matchAll(/\.([a-z][\w-]*)/g)].every(([, name]) => built.includes(`.${name}`));
    return needed && !there ? selector.trim() : [];
  });
  expect(lost).toEqual([]);
  for (const name of ["mathnormal", "script", "pstrut"]) {
    expect(used.has(name), name).toBe(true);
    expect(built, name).toContain(`.${name}`);
  }
});
