import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanScore, spansOf } from "../../../src/maths/labeled-spans.ts";
import oracle from "../../oracles/labeled-spans.json" with { type: "json" };

const tags = fc.array(fc.constantFrom("O", "B-A", "I-A", "B-B", "I-B"), { minLength: 1, maxLength: 12 });
const pairs = tags.chain((gold) =>
  fc.tuple(
    fc.constant(gold),
    fc.array(fc.constantFrom("O", "B-A", "I-A", "B-B", "I-B"), { minLength: gold.length, maxLength: gold.length }),
  ),
);

describe("spansOf", () => {
  it("joins a beginning and what goes on, and starts anew at a beginning or another label", () => {
    expect(spansOf(["B-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-ORG"])).toEqual([
      { start: 0, end: 2, label: "PER" },
      { start: 3, end: 4, label: "LOC" },
      { start: 4, end: 5, label: "LOC" },
      { start: 5, end: 6, label: "ORG" },
    ]);
  });
  it("covers every word that is not outside exactly once", () => {
    fc.assert(
      fc.property(tags, (list) => {
        const covered = spansOf(list).flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i),
        );
        expect(covered).toEqual(list.flatMap((tag, index) => (tag === "O" ? [] : [index])));
      }),
    );
  });
  it("refuses what is no tag", () => {
    expect(() => spansOf(["B-"])).toThrow(RangeError);
    expect(() => spansOf(["PER"])).toThrow(RangeError);
  });
});

describe("spanScore", () => {
  it("agrees with sets of spans and exact fractions", () => {
    for (const { gold, guess, right, guessed, wanted, f1 } of oracle.cases) {
      const score = spanScore(gold, guess);
      expect([score.right, score.guessed, score.gold]).toEqual([right, guessed, wanted]);
      expect(score.f1).toBeCloseTo(f1, 12);
    }
  });
  it("gives nothing for a span with one end or the label wrong", () => {
    expect(spanScore(["B-A", "I-A"], ["B-A", "O"]).right).toBe(0);
    expect(spanScore(["B-A", "I-A"], ["B-B", "I-B"]).right).toBe(0);
  });
  it("is 1 for the tags themselves when there is a span, and precision and recall swap with the roles", () => {
    fc.assert(
      fc.property(pairs, ([gold, guess]) => {
        if (spansOf(gold).length > 0) expect(spanScore(gold, gold).f1).toBe(1);
        const [one, other] = [spanScore(gold, guess), spanScore(guess, gold)];
        expect(one.precision).toBeCloseTo(other.recall, 12);
        expect(one.f1).toBeCloseTo(other.f1, 12);
      }),
    );
  });
  it("refuses tags of another number of words, and none", () => {
    expect(() => spanScore(["O"], ["O", "O"])).toThrow(RangeError);
    expect(() => spanScore([], [])).toThrow(RangeError);
  });
});
