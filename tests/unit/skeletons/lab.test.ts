import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lab, withLabInIndex, withLabInTag } from "../../../src/skeletons/lab.ts";
import { soundBook } from "../sound-book.ts";

const answers = { lab: ["two-dice"], title: ['Two "dice"'], question: ["What?"], minutes: ["5"], chapter: ["mean"] };
const own = (path: string): string => readFileSync(path, "utf8");

describe("the files of a lab", () => {
  it("are its folder, its test, and its lines in the list and in the tag", async () => {
    const { files, next } = lab.write(answers, await soundBook(), own);
    expect(files.map(({ path, before }) => [path, before !== undefined])).toEqual([
      ["src/labs/two-dice/model.ts", false],
      ["src/labs/two-dice/about.ts", false],
      ["src/labs/two-dice/TwoDice.svelte", false],
      ["tests/unit/labs/two-dice/model.test.ts", false],
      ["src/labs/index.ts", true],
      ["src/tags/Lab.astro", true],
    ]);
    expect(files[1]?.text).toContain('title: "Two \\"dice\\"",');
    expect(next.join("\n")).not.toContain("Add to");
  });
  it("leave lists of another shape alone and say which lines to add", async () => {
    const { files, next } = lab.write(answers, await soundBook(), () => "another shape");
    expect(files).toHaveLength(4);
    expect(next.slice(0, 2)).toEqual([
      'Add to src/labs/index.ts: import { about as twoDice } from "./two-dice/about.ts"; and twoDice in labAbouts.',
      'Add to src/tags/Lab.astro: import TwoDice from "../labs/two-dice/TwoDice.svelte"; and {name === "two-dice" && <TwoDice client:seen />}.',
    ]);
  });
  it("stand at the end of the list, also of one with a line for each lab", () => {
    const index = 'import { about as a } from "./a/about.ts";\n\nexport const labAbouts = [\n  a,\n] as const;\n';
    expect(withLabInIndex(index, "b-c", "bC")).toContain("a, bC] as const;");
    expect(withLabInIndex("", "b", "b")).toBeUndefined();
    expect(withLabInTag(own("src/tags/Lab.astro"), "b-c", "BC")).toContain('{name === "b-c" && <BC client:seen />}\n');
    expect(withLabInTag("", "b", "B")).toBeUndefined();
  });
});
