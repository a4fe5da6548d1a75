import { readdirSync, readFileSync } from "node:fs";
import { toString as textOf } from "mdast-util-to-string";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { expect, it } from "vitest";
import { remarkCurlQuotes } from "../../../src/plugins/remark-curl-quotes.ts";
import { parseText } from "./parse-text.ts";

const curled = (text: string): string => {
  const tree = parseText(text);
  remarkCurlQuotes()(tree);
  return textOf(tree);
};

it("turns quotes by the words beside them, also around marked words", () => {
  expect(curled("It's \"a\" and 'b', the '80s.")).toBe("It’s “a” and ‘b’, the ’80s.");
  expect(curled('"*a*" and "`b`"')).toBe("“a” and “b”");
});
it("makes dashes and ellipses, and the quotes of typewriters", () => {
  expect(curled("a -- b ... ``c''")).toBe("a — b … “c”");
});
it("leaves code and formulas as they are", () => {
  const text = "`it's \"a\" -- ...` and $f'(x)$";
  expect(curled(text)).toBe(textOf(parseText(text)));
});
it("turns every block as smartypants turns the whole text", () => {
  const folder = "content/glossary";
  const texts = readdirSync(folder)
    .slice(0, 40)
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const whole = `# "A"\n\n${texts.map((text) => text.replace(/^---[\s\S]*?---\n/, "")).join("\n\n")}\n\n| 'a' | "b" |\n| - | - |\n| it's | "c" |`;
  const tree = parseText(whole);
  unified().use(remarkSmartypants).runSync(tree);
  expect(whole).toMatch(/["']/);
  expect(curled(whole)).toBe(textOf(tree));
});
