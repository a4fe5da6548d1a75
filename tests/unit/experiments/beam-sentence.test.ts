import { describe, expect, it } from "vitest";
import { beamSentence } from "../../../src/experiments/beam-sentence.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { encode, endToken } from "../../../src/small-language/words.ts";
import { truthWriter, type Writer, writeSentences } from "../../../src/small-language/writers.ts";

const machine = smallLanguage();
const likeliest = (p: Float64Array): number => p.indexOf(Math.max(...p));

describe("beamSentence", () => {
  const opening = encode("the machine", machine.vocabulary);
  const scoreOf = (sentence: readonly number[]): number => {
    const writer = truthWriter(machine, 1);
    writer.begin();
    let score = 0;
    let next = writer.read([endToken]);
    for (const [at, token] of sentence.entries()) {
      if (at >= opening.length) score += Math.log(next[0]?.[token] ?? 0);
      next = writer.read([token]);
    }
    return score;
  };
  it("of width one is greedy decoding", () => {
    const [greedy] = writeSentences(truthWriter(machine, 1), [opening], likeliest, 40);
    expect(beamSentence(truthWriter(machine, 1), opening, 40)).toEqual(greedy);
  });
  it("finds no less likely a sentence when it is wider here", () => {
    const scores = [1, 4, 16].map((width) => scoreOf(beamSentence(truthWriter(machine, width), opening, 40)));
    expect(scores[1]).toBeGreaterThanOrEqual(scores[0] ?? 0);
    expect(scores[2]).toBeGreaterThanOrEqual(scores[1] ?? 0);
  });
  it("finds a likely sentence behind an unlikely word, where greedy decoding does not", () => {
    // from the start: 1 (0.6) then 2, 3, 4 or 5 evenly; or 6 (0.4) then surely the end
    const p = (last: number): Float64Array => {
      const row = new Float64Array(7);
      if (last === 6 || (last >= 2 && last <= 5)) row[0] = 1;
      else if (last === 1) row.fill(0.25, 2, 6);
      else [row[1], row[6]] = [0.6, 0.4];
      return row;
    };
    const toy = (places: number): Writer => ({
      places,
      begin: () => {},
      read: (tokens) => tokens.map(p),
      rearrange: () => {},
    });
    expect(beamSentence(toy(1), [], 9)).toEqual([1, 2, 0]);
    expect(beamSentence(toy(2), [], 9)).toEqual([6, 0]);
  });
});
