import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, it } from "vitest";
import { setFormula } from "../../../src/book/set-formula.ts";
import { formulaHandlers } from "../../../src/plugins/formula-handlers.ts";

const reader = unified().use(remarkParse).use(remarkMath).use(remarkRehype, { handlers: formulaHandlers });
const treeOf = async (markdown: string): Promise<string> =>
  JSON.stringify(await reader.run(reader.parse(markdown)), (name, value) => (name === "position" ? undefined : value));

it("leaves a formula as KaTeX's HTML, in the line and on a line of its own", async () => {
  expect(await treeOf("a $x$")).toContain(JSON.stringify({ type: "raw", value: setFormula("x", false).html }));
  expect(await treeOf("$$\nx\n$$")).toContain(JSON.stringify({ type: "raw", value: setFormula("x", true).html }));
});
it("refuses a formula that cannot be set, and says where it stands and why", async () => {
  await expect(treeOf("a\n\nb $\\foo$")).rejects.toThrow("3:3 Unexpected LaTeX in `\\foo`: Undefined control sequence");
});
