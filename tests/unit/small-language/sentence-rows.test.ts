import { describe, expect, it } from "vitest";
import { entropyRate } from "../../../src/small-language/entropy-rate.ts";
import { compile } from "../../../src/small-language/machine.ts";
import { context, vocabulary } from "../../../src/small-language/models.ts";
import { surprisals } from "../../../src/small-language/next-token.ts";
import { parse } from "../../../src/small-language/parser.ts";
import { rowFloor, sentenceRows, statesOf } from "../../../src/small-language/sentence-rows.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { endToken } from "../../../src/small-language/words.ts";
import { cutDown } from "../small-language/small-grammars.ts";

const machine = smallLanguage();

describe("sentenceRows", () => {
  const data = sentenceRows(machine, 300, context, 4);
  const rowAt = (row: number): number[] =>
    Array.from(data.tokens.subarray(row * (context + 1), (row + 1) * (context + 1)));

  it("begin with an end and hold whole sentences, the last one cut", () => {
    for (let row = 0; row < 20; row++) {
      const [first, ...rest] = rowAt(row);
      expect(first).toBe(endToken);
      const whole = rest.slice(0, rest.lastIndexOf(endToken) + 1);
      for (let start = 0; start < whole.length; ) {
        const end = whole.indexOf(endToken, start) + 1;
        expect(parse(machine, whole.slice(start, end)).grammatical).toBe(true);
        start = end;
      }
    }
  });
  it("are the same for the same seed, and others for another", () => {
    expect(sentenceRows(machine, 300, context, 4).tokens).toEqual(data.tokens);
    expect(sentenceRows(machine, 300, context, 5).tokens).not.toEqual(data.tokens);
  });
  it("are read with the words that the models have", () => expect(machine.vocabulary.words.length).toBe(vocabulary));
  it("have the floor as their mean surprisal, within four standard errors", () => {
    const means = Array.from({ length: 300 }, (_, row) => {
      const all = surprisals(machine, rowAt(row).slice(1));
      return all.reduce((sum, one) => sum + one, 0) / context;
    });
    const mean = means.reduce((sum, one) => sum + one, 0) / 300;
    const error = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 299 / 300);
    expect(Math.abs(mean - rowFloor(machine, context))).toBeLessThan(4 * error);
  });
  it("know the state before each target", () => {
    const states = statesOf(machine, data);
    expect(states[0]).toBe(0);
    expect(states.length).toBe(300 * context);
    expect(() => statesOf(machine, { tokens: Int16Array.from([0, 1, 1, 1]), length: 3 })).toThrow(
      "expected text of the language",
    );
  });
});

describe("rowFloor", () => {
  it("of one token is the entropy of the first word", () => {
    const small = compile(cutDown);
    const arcs = small.probability.subarray(0, small.firstArc[1]);
    expect(rowFloor(small, 1)).toBeCloseTo(
      arcs.reduce((sum, p) => sum - p * Math.log(p), 0),
      12,
    );
  });
  it("goes to the entropy rate of endless text", () => {
    const small = compile(cutDown);
    expect(rowFloor(small, 20_000)).toBeCloseTo(entropyRate(small).perToken, 3);
  });
});
