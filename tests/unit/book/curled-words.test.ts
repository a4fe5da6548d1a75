import { expect, it } from "vitest";
import { curledWords } from "../../../src/book/curled-words.ts";

it("turns the quotes of words, and leaves what looks like marks", () => {
  expect(curledWords("A ferry's *log* -- 'read'")).toBe("A ferry’s *log* — ‘read’");
  expect(curledWords("Ten days")).toBe("Ten days");
});
