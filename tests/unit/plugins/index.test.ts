import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { rehypePlugins, remarkPlugins } from "../../../src/plugins/index.ts";

const names = (list: readonly unknown[]): string[] =>
  list.map((entry) => String((Array.isArray(entry) ? entry[0] : entry).name));

it("lists every plugin of the room, each once", () => {
  const files = readdirSync("src/plugins").filter((name) => /^(remark|rehype)-/.test(name));
  const camel = files.map((name) =>
    name.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  const listed = [...names(remarkPlugins("/")), ...names(rehypePlugins)];
  expect(listed.filter((name) => camel.includes(name)).sort()).toEqual(camel.sort());
});
it("turns quotes before tags leave their paragraphs, and adds the base when every link exists", () => {
  const order = names(remarkPlugins("/"));
  expect(order.slice(0, 2)).toEqual(["remarkCurlQuotes", "remarkUnravelTags"]);
  expect(order.indexOf("remarkLinkCitations")).toBeLessThan(order.indexOf("remarkAddBase"));
  expect(order.at(-1)).toBe("remarkAddBase");
});
it("keeps punctuation while formulas still stand beside text, and frames last", () => {
  expect(names(rehypePlugins)).toEqual(["rehypeKeepPunctuation", "rehypeFrameBlocks"]);
});
