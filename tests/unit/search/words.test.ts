import { describe, expect, it } from "vitest";
import { subjectOf, wordsOf } from "../../../src/search/words.ts";

describe("wordsOf", () => {
  it.each([
    ["Lebrón ÉTÉ", [["lebron"], ["ete"]]],
    ["VQ-VAE", [["vqvae", "vq", "vae"]]],
    ["Kullback–Leibler", [["kullbackleibler", "kullback", "leibler"]]],
    ["Why? (f(x)), “so”", [["why"], ["f"], ["x"], ["so"]]],
    ["q_φ(z|x)", [["q_phi", "q", "phi"], ["z"], ["x"]]],
    ["∇ √ β", [["nabla"], ["sqrt"], ["beta"]]],
    ["Goodhart's law", [["goodhart"], ["law"]]],
    ["LLMs", [["llm"]]],
  ])("of %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
  it.each([
    ["tokenisation", "tokenization"],
    ["normalising", "normalizing"],
    ["behaviour", "behavior"],
    ["modelling", "modeling"],
    ["capabilities", "capability"],
    ["losses", "loss"],
    ["heads", "head"],
  ])("%s is %s", (one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other));
  });
  it.each(["bias", "analysis", "corpus", "gas", "loss"])("%s is no plural", (word) => {
    expect(wordsOf(word)).toEqual([[word]]);
  });
  it("of marks alone there are none", () => {
    expect(wordsOf("?! … ()[]{} -- __proto")).toEqual([["proto"]]);
  });
});

describe("subjectOf", () => {
  it("leaves out words in which questions are put", () => {
    expect(subjectOf("What is the difference between a VAE and an autoencoder?")).toEqual([["vae"], ["autoencoder"]]);
  });
  it("leaves them out in the form in which words are compared", () => {
    expect(subjectOf("why does softmax use exponentials")).toEqual([["softmax"], ["exponential"]]);
  });
  it("keeps them when there are no others, and each word once", () => {
    expect(subjectOf("what is it")).toEqual([["what"], ["is"], ["it"]]);
    expect(subjectOf("token token")).toEqual([["token"]]);
  });
});
