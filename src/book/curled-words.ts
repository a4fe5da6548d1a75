import type { Root, Text } from "mdast";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";

const smartypants = unified().use(remarkSmartypants).freeze();

/** Words without marks, as the name of a section in a list, with the quotes of print. Input: `It's "a"`. Output: `It’s “a”`. */
export const curledWords = (words: string): string => {
  const text: Text = { type: "text", value: words };
  const root: Root = { type: "root", children: [{ type: "paragraph", children: [text] }] };
  smartypants.runSync(root);
  return text.value;
};
