import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ancestry,
  compare,
  corpusText,
  joined,
  lengths,
  longestCorpus,
  mostMerges,
  settleState,
  tokenOf,
  tokensOf,
  train,
  trainingAfter,
} from "../../../../src/labs/byte-pair-encoding/model.ts";
import { corpora, languages } from "../../../../src/maths/sample-texts.ts";
import { hostile } from "../hostile.ts";

const corpus = (value: string): string => corpusText({ corpus: value, own: "" });
const shown = (text: string, training: string, known: number, level = "byte", digits = "runs"): string[] =>
  tokensOf(train(training, level, digits), text, known).map((token) => token.shown);
const tokensIn = (rows: ReturnType<typeof compare>, name: string): number =>
  rows.find((row) => row.name === name)?.tokens.length ?? Number.NaN;

describe("the lab of the tokens", () => {
  it("cuts what its description tells: l, o, w and est after two merges, 76 tokens in all", () => {
    const words = corpus("words");
    const tokenizer = train(words, "byte", "runs");
    expect(shown("lowest", words, 2)).toEqual(["l", "o", "w", "est"]);
    expect(lengths(tokenizer, words).slice(0, 3)).toEqual([94, 85, 76]);
    const { tokens, candidates } = trainingAfter(tokenizer, words, 2);
    expect(tokens).toHaveLength(76);
    expect([candidates[0]?.left.shown, candidates[0]?.right.shown, candidates[0]?.count]).toEqual(["l", "o", 7]);
  });

  it("keeps what its page promises: lowest is two tokens after ten merges", () => {
    expect(shown("lowest", corpus("words"), 10)).toEqual(["low", "est"]);
  });

  it("names as the next merge the one that training took", () => {
    for (const { text } of corpora) {
      const tokenizer = train(text, "byte", "runs");
      for (const known of [0, 1, 5, 20]) {
        const merge = tokenizer.merges[known];
        const [first] = trainingAfter(tokenizer, text, known).candidates;
        if (merge)
          expect([first?.left.id, first?.right.id, first?.count]).toEqual([merge.left, merge.right, merge.count]);
      }
    }
  });

  it("keeps what its page promises: whoever wrote the training text pays least", () => {
    const english = compare(train(corpus("page"), "byte", "runs"), mostMerges, "scripts");
    for (const name of ["Greek", "Hindi", "Japanese"]) {
      expect(tokensIn(english, name)).toBe(english.find((row) => row.name === name)?.bytes);
    }
    expect(tokensIn(english, "English")).toBeLessThan(0.75 * (english[0]?.bytes ?? 0));
    expect(tokensIn(english, "German")).toBeLessThan(english[1]?.bytes ?? 0);
    const fair = compare(train(corpus("languages"), "byte", "runs"), mostMerges, "scripts");
    expect(tokensIn(fair, "Hindi") / tokensIn(fair, "English")).toBeLessThan(2);
    expect(tokensIn(english, "Hindi") / tokensIn(english, "English")).toBeGreaterThan(5);
  });

  it("keeps what its page promises: of two neighbors one is a single token, unless numbers are cut by digits", () => {
    const sums = corpus("sums");
    const count = (digits: string, name: string): number =>
      tokensIn(compare(train(sums, "byte", digits), mostMerges, "numbers"), name);
    expect([count("runs", "42"), count("runs", "43")]).toEqual([1, 2]);
    expect([count("single", "42"), count("single", "43")]).toEqual([3, 3]);
  });

  it("shows spaces, line ends and bytes that are no characters", () => {
    expect(shown("a b\n", "", 0)).toEqual(["a", "·", "b", "↵"]);
    expect(shown("é", "", 0)).toEqual(["C3", "A9"]);
    expect(shown("é", "é", 0, "character")).toEqual(["é"]);
    expect(shown("e\u0301", "\u0301", 0, "character")).toEqual(["e", "◌\u0301"]);
    expect(shown("\u202E", "\u202E", 0, "character")).toEqual(["U+202E"]);
  });

  it("tells where a token comes from, parts before the whole", () => {
    const tokenizer = train(corpus("words"), "byte", "runs");
    const low = tokenizer.merges[3]?.id ?? 0;
    expect(
      ancestry(tokenizer, low).map(({ merge, left, right, token }) => [merge, left.shown, right.shown, token.shown]),
    ).toEqual([
      [3, "l", "o", "lo"],
      [4, "lo", "w", "low"],
    ]);
    expect(ancestry(tokenizer, 97)).toEqual([]);
  });

  it("has corpora that fit into its field, and one sentence in nine languages", () => {
    for (const { text } of corpora) {
      expect(text.length).toBeLessThanOrEqual(longestCorpus);
      expect(train(text, "byte", "runs").merges.length).toBeGreaterThanOrEqual(15);
    }
    expect(languages).toHaveLength(9);
  });

  const script = fc.string({
    unit: fc.constantFrom(
      "a",
      "b",
      "ab",
      " ",
      "\n",
      "7",
      "42",
      "é",
      "e\u0301",
      "न",
      "ा",
      "東",
      "🦆",
      "ض",
      "\ufeff",
      "\u202e",
    ),
    maxLength: 60,
  });
  const states = fc.record(
    {
      corpus: fc.oneof(hostile, fc.constantFrom("words", "own", "own", "own")),
      own: fc.oneof(script, script, hostile),
      level: fc.oneof(hostile, fc.constantFrom("byte", "character")),
      digits: fc.oneof(hostile, fc.constantFrom("runs", "threes", "single")),
      merges: fc.oneof(hostile, fc.nat(40)),
      text: fc.oneof(hostile, script, fc.string({ unit: "binary" })),
      compare: hostile,
    },
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: every text comes back, every token has bytes, lengths fall", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const training = corpusText(state);
        const tokenizer = train(training, state.level, state.digits);
        expect(tokenizer.merges.length).toBeLessThanOrEqual(mostMerges);
        const known = Math.min(state.merges, tokenizer.merges.length);
        const tokens = tokensOf(tokenizer, state.text, known);
        expect(joined(tokenizer, tokens)).toBe(state.text);
        expect(tokens.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(
          new TextEncoder().encode(state.text).length,
        );
        for (const { shown: name, id } of tokens) {
          expect(name.length).toBeGreaterThan(0);
          expect(name).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
          for (const { token, left, right } of ancestry(tokenizer, id))
            expect(token.bytes).toEqual([...left.bytes, ...right.bytes]);
        }
        const now = trainingAfter(tokenizer, training, known);
        const curve = lengths(tokenizer, training);
        expect(now.tokens).toHaveLength(curve[known] ?? -1);
        expect(curve.every((length, index) => length >= 0 && length <= (curve[index - 1] ?? length))).toBe(true);
        expect(joined(tokenizer, now.tokens)).toBe(training);
      }),
      { numRuns: 5000 },
    );
  }, 240_000);

  it("compares without a token that is empty, whatever was learned", () => {
    fc.assert(
      fc.property(script, fc.nat(50), fc.constantFrom("scripts", "numbers"), (training, known, what) => {
        const tokenizer = train(training, "byte", "runs");
        for (const { tokens, bytes, characters } of compare(tokenizer, known, what)) {
          expect(tokens.length).toBeGreaterThan(0);
          expect(tokens.length).toBeLessThanOrEqual(bytes);
          expect(characters).toBeLessThanOrEqual(bytes);
        }
        expect(tokenOf(tokenizer, 65).shown).toBe("A");
      }),
      { numRuns: 200 },
    );
  });
});
