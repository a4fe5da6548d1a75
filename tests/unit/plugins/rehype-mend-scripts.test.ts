import { describe, expect, it } from "vitest";
import { inlineMarkdown } from "../../../src/plugins/inline-markdown.ts";

const mathOf = async (latex: string): Promise<string> => {
  const html = await inlineMarkdown(`$${latex}$`);
  return /<semantics>(.*?)<annotation/s.exec(html)?.[1] ?? "";
};

describe("rehypeMendScripts", () => {
  it("leaves a script as many children as it has places", async () => {
    expect(await mathOf("\\eta_{\\max}")).toBe("<mrow><msub><mi>η</mi><mi>max</mi></msub></mrow>");
    expect(await mathOf("x_{\\max}^2")).toBe("<mrow><msubsup><mi>x</mi><mi>max</mi><mn>2</mn></msubsup></mrow>");
    expect(await mathOf("\\overline{\\operatorname{KL}}")).toMatch(
      /^<mrow><mover[^>]*><mi[^>]*>KL<\/mi><mo[^>]*>‾<\/mo><\/mover>/,
    );
  });

  it("leaves the sign where a function is applied", async () => {
    expect(await mathOf("\\max(a, b)")).toContain("<mi>max</mi><mo>\u2061</mo>");
  });
});
