import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/search/entry.ts";
import { suggester } from "../../../src/search/suggest.ts";

const entry = (
  title: string,
  kind: Entry["kind"],
  aliases = "",
  part = "Architectures",
  url = `/${title.toLowerCase()}/`,
  words = "",
): Entry => ({ title, aliases, words, url, where: part, part, kind });
const entries = [
  entry("Attention", "chapter"),
  entry("Attention in encoders", "heading"),
  entry("Evidence lower bound", "term", "ELBO"),
  entry("VQ-VAE", "term", "vector-quantized VAE"),
  entry("Large language model", "term", "LLM; language model", "Reference"),
  entry("Kullback–Leibler divergence", "term", "KL divergence", "Foundations"),
  entry("Lebrón", "model", "", "Reference"),
  entry("GPT-3", "model", "OpenAI", "Reference"),
];
const { suggest, heard } = suggester(entries);
const titles = (query: string, part = "", most?: number): string[] =>
  suggest(query, part, most).map(({ title }) => title);

describe("suggester", () => {
  it.each([
    ["evidence lower bound", "Evidence lower bound"],
    ["elbo", "Evidence lower bound"],
    ["LLM", "Large language model"],
    ["KL", "Kullback–Leibler divergence"],
    ["vqvae", "VQ-VAE"],
    ["vq-vae", "VQ-VAE"],
    ["gpt3", "GPT-3"],
    ["lebron", "Lebrón"],
  ])("finds for %s: %s", (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });
  it("finds by the beginning of a word", () => {
    expect(titles("att")[0]).toBe("Attention");
  });
  it("forgives a slip in a long word, not in a short one", () => {
    expect(titles("atention")[0]).toBe("Attention");
    expect(titles("kulback leibler")[0]).toBe("Kullback–Leibler divergence");
    expect(titles("gtp")).toEqual([]);
  });
  it("takes plurals and British spelling for what they are", () => {
    expect(titles("large language models")[0]).toBe("Large language model");
    expect(suggester([entry("Quantization", "term")]).suggest("quantisation", "")).toHaveLength(1);
  });
  it("hears what a whole question is about", () => {
    expect(titles("what is the evidence lower bound, and why do we use it?")[0]).toBe("Evidence lower bound");
  });
  it("finds a section by words that lead to it, and shows its heading, not a term that it explains", () => {
    const { suggest: found } = suggester([
      entry("A game that circles", "heading", "", "A", "/g/#a", "oscillation"),
      entry("extragradient", "term", "", "A", "/g/#a"),
      entry("Games", "chapter", "", "A", "/g/"),
    ]);
    expect(found("oscillations", "").map(({ title }) => title)).toEqual(["A game that circles"]);
    expect(found("extragradient", "").map(({ title }) => title)).toEqual(["extragradient"]);
  });
  it("takes the size in the name of a model for an addition to it", () => {
    const { suggest: found } = suggester([entry("GPT-3.5", "model"), entry("GPT-3 175B", "model")]);
    expect(found("gpt3", "")[0]?.title).toBe("GPT-3 175B");
    expect(found("gpt-3.5", "")[0]?.title).toBe("GPT-3.5");
  });
  it("finds symbols as Greek letters and as LaTeX", () => {
    const { suggest: found } = suggester([entry("temperature", "symbol", "tau"), entry("key width", "symbol", "d_k")]);
    for (const query of ["τ", "\\tau", "tau"]) expect(found(query, "")[0]?.title).toBe("temperature");
    expect(found("d_k", "")[0]?.title).toBe("key width");
  });
  it("puts the chapter before a heading of the same word", () => {
    expect(titles("attention").slice(0, 2)).toEqual(["Attention", "Attention in encoders"]);
  });
  it("puts what has all words first, and what has one of two behind it", () => {
    expect(titles("attention encoders")).toEqual(["Attention in encoders", "Attention"]);
    expect(titles("attention gpt")).toContain("GPT-3");
  });
  it("keeps to the part that is asked for", () => {
    expect(titles("divergence", "Foundations")).toEqual(["Kullback–Leibler divergence"]);
    expect(titles("divergence", "Reference")).toEqual([]);
  });
  it("gives six at most, or as many as are asked for", () => {
    const { suggest: many } = suggester(Array.from({ length: 9 }, (_, index) => entry(`Model ${index}`, "model")));
    expect(many("model", "").length).toBe(6);
    expect(many("model", "", 2).length).toBe(2);
  });
  it("shows one address once", () => {
    const { suggest: twice } = suggester([
      entry("Softmax", "heading", "", "A", "/x/#softmax"),
      entry("softmax", "term", "", "A", "/x/#softmax"),
    ]);
    expect(twice("softmax", "").length).toBe(1);
  });
  it("finds nothing for nothing", () => {
    expect(titles("")).toEqual([]);
    expect(titles("???")).toEqual([]);
  });
});

describe("what is heard for the full text", () => {
  it("is the query without words of asking", () => {
    expect(heard("What is the evidence lower bound?")).toEqual([[["evidence"]], [["lower"]], [["bound"]]]);
    expect(heard("what is it")).toEqual([[["what"]], [["is"]], [["it"]]]);
  });
  it("is each word as it was typed, then in the spelling of the book", () => {
    expect(heard("kulback divergence")).toEqual([[["kulback", "kullback"]], [["divergence"]]]);
    expect(heard("zzzzzzzz")).toEqual([[["zzzzzzzz"]]]);
  });
  it("is a word of several parts as a whole, then by its parts", () => {
    expect(heard("VQ-VAE")).toEqual([[["vqvae"], ["vq"], ["vae"]]]);
  });
});

it("any query at all gives a list, without an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
      expect(suggest(query, "").length).toBeLessThanOrEqual(6);
    }),
  );
});
