import { describe, expect, it } from "vitest";
import { spelling } from "../../../src/search/spelling.ts";

const read = spelling(
  new Map([
    ["attention", 9],
    ["retention", 1],
    ["token", 5],
    ["tokenization", 2],
    ["exponential", 1],
    ["gpt3", 1],
  ]),
);
const words = (word: string, typing = false): string[] => [...read(word, typing)].map(([other]) => other);

describe("a word of a query is read", () => {
  it("as itself, better than as anything else", () => {
    expect(read("token", false).get("token")).toBe(1);
    expect(read("token", false).get("tokenization") ?? 0).toBeLessThan(1);
  });
  it("as the beginning of a word while it is typed", () => {
    expect(words("at", true)).toEqual(["attention"]);
    expect(words("at", false)).toEqual([]);
  });
  it("as another form of a word", () => {
    expect(words("exponentials")).toEqual(["exponential"]);
  });
  it("as the nearest word of the book when the book does not have it", () => {
    expect(words("atention")).toEqual(["attention"]);
    expect(words("tokne")).toEqual(["token"]);
  });
  it("as the frequent one of two words that are equally near", () => {
    expect(words("etention")[0]).toBe("retention");
    expect(
      spelling(
        new Map([
          ["model", 2],
          ["modal", 7],
        ]),
      )("modxl", false)
        .keys()
        .next().value,
    ).toBe("modal");
  });
  it("as nothing when it is short or far from everything", () => {
    expect(words("gtp")).toEqual([]);
    expect(words("xylophone")).toEqual([]);
  });
});
