import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../src/search/excerpt.ts";

const asked = ["cat", "mat"];
const excerpt = (text: string) =>
  excerptOf(text, (word) => (asked.includes(word) ? { asked: asked.indexOf(word), worth: 0.5 } : undefined));
const filling = "word ".repeat(40).trim();

describe("an excerpt", () => {
  it("marks the words that were found, in their forms", () => {
    expect(excerpt("The cats, on a mat.").text).toBe("The \u0001cats,\u0002 on a \u0001mat.\u0002");
  });
  it("shows the place where most of what was asked for stands together", () => {
    const { text, worth } = excerpt(`cat ${filling} cat on the mat ${filling} mat`);
    expect(text).toContain("\u0001cat\u0002 on the \u0001mat\u0002");
    expect(text.startsWith("… ")).toBe(true);
    expect(text.endsWith(" …")).toBe(true);
    expect(worth).toBeGreaterThan(excerpt(`cat ${filling} mat`).worth);
  });
  it("is the beginning of a text that has none of the words", () => {
    expect(excerpt("Only this.")).toEqual({ text: "Only this.", worth: 0 });
  });
});
