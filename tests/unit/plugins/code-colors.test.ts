import { rehypeShiki } from "@astrojs/markdown-remark";
import { unified } from "unified";
import { expect, it } from "vitest";
import { codeColors } from "../../../src/plugins/code-colors.ts";
import { piecesOfTree } from "../../../src/plugins/pieces.ts";

const colored = async (value: string): Promise<string> => {
  const code = {
    type: "element" as const,
    tagName: "code",
    properties: { className: ["language-ts"] },
    children: [{ type: "text" as const, value }],
  };
  const pre = { type: "element" as const, tagName: "pre", properties: {}, children: [code] };
  const { children } = await unified()
    .use(rehypeShiki, codeColors)
    .run({ type: "root", children: [pre] });
  return piecesOfTree(children as Parameters<typeof piecesOfTree>[0], "a").join("");
};
const inside = (html: string): string => /<code>([\s\S]*)<\/code>/.exec(html)?.[1] ?? "";

it("names the colours of what stands out, and leaves all other code bare", async () => {
  expect(inside(await colored('const a = f("b", 2); // c'))).toBe(
    '<span class="keyword">const</span><span class="literal"> a</span><span class="keyword"> =</span> f(<span class="literal">"b"</span><span class="quiet">,</span><span class="literal"> 2</span>); <span class="quiet">// c</span>',
  );
});
it("keeps every character and line of the code", async () => {
  const code = "export const f = (x: number): number => {\n\n  return x < 1 ? `a${x}` : x;\n};";
  const text = inside(await colored(`${code}\n`)).replaceAll(/<[^>]*>/g, "");
  expect(text.replaceAll("&lt;", "<").trimEnd()).toBe(code);
});
it("declares no style where code stands", async () => {
  expect(await colored("let a;\nlet b;")).not.toContain("style=");
});
