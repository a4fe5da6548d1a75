import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { codeColors } from "../../../src/plugins/code-colors.ts";
import { highlightWholeCode } from "../../../src/plugins/highlight-whole-code.ts";

it("lifts the limit of time, however small it was, and leaves the code as it is", () => {
  const options = { tokenizeTimeLimit: 1 };
  expect(highlightWholeCode.preprocess("a = 1", options)).toBe("a = 1");
  expect(options.tokenizeTimeLimit).toBe(0);
});

it("stands wherever code is colored", () => {
  const tags = globSync("src/**/*.astro").flatMap(
    (file) => readFileSync(file, "utf8").match(/<Code code=[^\n]*/g) ?? [],
  );
  expect(tags.length).toBeGreaterThan(2);
  expect(tags.filter((tag) => !tag.includes("{...codeColors}"))).toEqual([]);
  expect(readFileSync("src/plugins/typeset-chapter.ts", "utf8")).toContain("rehypeShiki, codeColors");
  expect(codeColors.transformers).toContain(highlightWholeCode);
});
