import type { rehypeShiki } from "@astrojs/markdown-remark";
import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { highlightWholeCode } from "./highlight-whole-code.ts";

/** Tokens that stand out, by the colour that Shiki gives them; figures.css says how. Others have the colour of the text. */
const names: Readonly<Record<string, string>> = {
  keyword: "keyword",
  constant: "literal",
  string: "literal",
  "string-expression": "literal",
  comment: "quiet",
  punctuation: "quiet",
  link: "link",
};

const nameOf = ({ properties }: Element): string | undefined => {
  const [, token = ""] = /--astro-code-token-([\w-]+)/.exec(String(properties["style"] ?? "")) ?? [];
  return names[token];
};

/** A line's tokens with names for colours: neighbours of one colour are one, and what does not stand out is bare text. */
const named = (tokens: readonly ElementContent[]): ElementContent[] => {
  const line: ElementContent[] = [];
  for (const token of tokens) {
    const name = token.type === "element" ? nameOf(token) : undefined;
    const texts = token.type === "element" ? token.children : [token];
    const last = line.at(-1);
    if (name && last?.type === "element" && last.properties["class"] === name) last.children.push(...texts);
    else if (name) line.push({ type: "element", tagName: "span", properties: { class: name }, children: texts });
    else line.push(...texts);
  }
  return line;
};

/** Gives tokens of Shiki's a name for their colour in place of a declaration each, and leaves lines to their ends: a third of the markup. */
const nameColors = {
  name: "name-colors",
  root: (root: Root): void => {
    visit(root, "element", (node) => {
      if (node.tagName === "pre") delete node.properties["style"];
      if (node.tagName === "code")
        node.children = node.children.flatMap((line) => (line.type === "element" ? named(line.children) : [line]));
    });
  },
};

type Colors = Pick<NonNullable<Parameters<typeof rehypeShiki>[0]>, "transformers"> & { theme: "css-variables" };

/** How the book colours code, wherever some is shown. */
export const codeColors = { theme: "css-variables", transformers: [highlightWholeCode, nameColors] } satisfies Colors;
