import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sheets = readdirSync("src/styles", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, text: readFileSync(join("src/styles", name), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "") }));

/** Rules of all sheets: selector and declarations; what stands around them, such as a layer, is left out. */
const rules = sheets.flatMap(({ name, text }) =>
  [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    name,
    selector: selector.trim(),
    body,
  })),
);
const seen = /outline:\s*2px solid var\(--focus\)/;

test("whatever takes the keyboard's focus shows it: a line two pixels wide, in the text and in labs", () => {
  for (const wanted of [":focus-visible", ".lab :focus-visible"])
    expect(
      rules.filter(({ selector, body }) => selector === wanted && seen.test(body)),
      wanted,
    ).toHaveLength(1);
});

test("no rule takes that line away, but from what is no control", () => {
  const without = rules
    .filter(({ body }) => /outline(?:-width|-style)?:\s*(?:0|none)\b/.test(body))
    .map(({ selector }) => selector);
  // The main text takes the focus from the link that skips to it.
  expect(without).toEqual(["main:focus"]);
});
