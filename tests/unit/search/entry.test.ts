import { describe, expect, it } from "vitest";
import { type Entry, pack, shownTitle, unpack } from "../../../src/search/entry.ts";

const at = { words: "", where: "Architectures 2.3 Attention", part: "Architectures" } as const;
const entries: Entry[] = [
  { ...at, title: "Attention", aliases: "", url: "/a/", kind: "chapter" },
  { ...at, title: "Masks, and why?", aliases: "", words: "future tokens", url: "/a/#masks-and-why", kind: "heading" },
  { ...at, title: "causal mask", aliases: "look-ahead mask", url: "/a/#masks-and-why", kind: "term" },
  { ...at, title: "Twice", aliases: "", url: "/a/#twice-1", kind: "heading" },
  { ...at, title: "lost", aliases: "", url: "/a/", kind: "term" },
  { ...at, title: "softmax", aliases: "Equation 2.3.1", url: "/a/#equation-softmax", kind: "equation" },
  { ...at, title: "causal mask", aliases: "Equation 2.3.2", url: "/a/#equation-causal-mask", kind: "equation" },
  { title: 'Odd "where"', aliases: "", words: "", url: "/o/", where: 'a "b"', part: "", kind: "page" },
];

describe("pack and unpack", () => {
  it("bring back what was packed", () => {
    expect(unpack(pack(entries))).toEqual(entries);
  });
  it("send page, place and part of several entries once, and what can be worked out not at all", () => {
    expect(pack(entries).split("\n")).toEqual([
      ">/a/\tArchitectures 2.3 Attention\tArchitectures",
      "0Attention",
      "1Masks, and why?\t\t\tfuture tokens",
      "2causal mask\tlook-ahead mask\t=",
      "1Twice\t\t#twice-1",
      "2lost\t\t#",
      "3softmax",
      "3causal mask",
      '>/o/\ta "b"\t',
      '7Odd "where"\t\t#',
    ]);
  });
  it("keep the name of an equation that does not follow its place", () => {
    const odd: Entry = {
      ...at,
      title: "softmax",
      aliases: "Equation 2.3.7",
      url: "/a/#equation-softmax",
      kind: "equation",
    };
    expect(unpack(pack([odd]))).toEqual([odd]);
  });
  it("read nothing as nothing, and pass over a line that they do not know", () => {
    expect(unpack(pack([]))).toEqual([]);
    expect(unpack("<!doctype html>\n9x\n1Title")).toMatchObject([
      { title: "Title", url: "#title", where: "", part: "" },
    ]);
  });
});

it("a list says of an equation and of a symbol what they are", () => {
  expect(entries.slice(4, 6).map(shownTitle)).toEqual(["lost", "softmax (equation)"]);
  expect(shownTitle({ title: "queries", kind: "symbol" })).toBe("queries (symbol)");
});
