import { expect, it } from "vitest";
import { remarkUnravelTags } from "../../../src/plugins/remark-unravel-tags.ts";
import { parseText } from "./parse-text.ts";

const kinds = (text: string): string[] => {
  const tree = parseText(text);
  remarkUnravelTags()(tree);
  return tree.children.map(({ type }) => type);
};

it("takes tags out of a paragraph that holds nothing else", () => {
  expect(kinds("<Term>a</Term>")).toEqual(["mdxJsxTextElement"]);
  expect(kinds("<Term>a</Term> <Term>b</Term>\n<Term>c</Term>")).toEqual(Array(3).fill("mdxJsxTextElement"));
});
it("leaves tags in a paragraph that has words as well", () => {
  expect(kinds("<Term>a</Term>.")).toEqual(["paragraph"]);
  expect(kinds("The <Term>a</Term>")).toEqual(["paragraph"]);
  expect(kinds("`a` <Term>a</Term>")).toEqual(["paragraph"]);
});
it("leaves paragraphs without tags, and blocks within tags", () => {
  expect(kinds("a")).toEqual(["paragraph"]);
  expect(kinds("<Aside>\n\na\n\n</Aside>")).toEqual(["mdxJsxFlowElement"]);
});
