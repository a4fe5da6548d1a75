import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Item, inOrder, isShown, type Wish, writeQuery } from "../../../src/components/list-query.ts";

const item = (words: string, facts: Item["facts"] = {}): Item => ({ words, facts });
const gpt = item("gpt-3 175b openai text", { family: "decoder", modality: "text", year: "2020", parameters: "175e9" });
const dalle = item("dall-e openai text in, image out", { family: "decoder", modality: "text image", year: "2021" });

describe("isShown", () => {
  it("wants all words, in any order and case, each anywhere in the text", () => {
    expect(isShown(dalle, [{ kind: "words", value: "  Image OPENAI " }])).toBe(true);
    expect(isShown(dalle, [{ kind: "words", value: "image google" }])).toBe(false);
  });
  it("takes a fact as a whole among several, never a part of one", () => {
    const has = (value: string): Wish[] => [{ kind: "has", fact: "modality", value }];
    expect([isShown(dalle, has("image")), isShown(gpt, has("image")), isShown(dalle, has("tex"))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isShown(gpt, [{ kind: "has", fact: "nothing", value: "x" }])).toBe(false);
  });
  it("counts the ends of a range in, and asks nothing where the limit is empty or no number", () => {
    const years = (from: string, to: string): Wish[] => [
      { kind: "from", fact: "year", value: from },
      { kind: "to", fact: "year", value: to },
    ];
    expect(isShown(gpt, years("2020", "2020"))).toBe(true);
    expect(isShown(gpt, years("2021", ""))).toBe(false);
    expect(isShown(gpt, years("", "2019"))).toBe(false);
    expect(isShown(gpt, years("", "next"))).toBe(true);
    expect(isShown(item("undated"), years("1900", ""))).toBe(false);
  });
  it("shows no more for one wish more", () => {
    const wish = fc.oneof(
      fc.record({ kind: fc.constant("words" as const), value: fc.string({ maxLength: 4 }) }),
      fc.record({
        kind: fc.constantFrom("has" as const, "from" as const, "to" as const),
        fact: fc.constantFrom("family", "year", "modality"),
        value: fc.oneof(fc.constantFrom("decoder", "text", "2020", "2021"), fc.string({ maxLength: 4 })),
      }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 4 }), wish, (wishes, more) => {
        for (const one of [gpt, dalle]) if (!isShown(one, wishes)) expect(isShown(one, [...wishes, more])).toBe(false);
      }),
    );
  });
});

describe("inOrder", () => {
  const rows = ["5e9", "", "1.5e12", "300e9", "", "300e9"].map((parameters, index) =>
    item("", { parameters, name: ["b", "C", "a 10", "a 9", "d", "e"][index], at: String(index) }),
  );
  const at = (order: string): string =>
    inOrder(rows, order)
      .map(({ facts }) => facts["at"])
      .join("");
  it("compares numbers as numbers, keeps equal ones as they stood, and puts what has none last both ways", () => {
    expect(at("parameters")).toBe("035214");
    expect(at("-parameters")).toBe("235014");
  });
  it("compares words as a reader would: without case, numbers inside them as numbers", () => {
    expect(at("name")).toBe("320145");
  });
  it("loses and adds nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.double().map(String))), fc.boolean(), (values, down) => {
        const given = values.map((value) => item(value, { value }));
        expect(new Set(inOrder(given, down ? "-value" : "value"))).toEqual(new Set(given));
      }),
    );
  });
});

describe("writeQuery", () => {
  const first = { q: "", family: "", sort: "date" };
  it("writes what differs from the beginning, and keeps what belongs to others", () => {
    expect(writeQuery({ q: " a b ", family: "flow", sort: "date" }, first, "?lab.x=1&family=gan")).toBe(
      "?lab.x=1&family=flow&q=a+b",
    );
  });
  it("is empty when nothing is asked", () => {
    expect(writeQuery(first, first, "?q=old&sort=name")).toBe("");
  });
});
