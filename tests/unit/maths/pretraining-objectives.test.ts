import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  predictMasked,
  predictNext,
  predictSpans,
  type Span,
  spanCounts,
} from "../../../src/maths/pretraining-objectives.ts";
import oracle from "../../oracles/pretraining-objectives.json" with { type: "json" };

const tokens = ["the", "ferry", "waits", "at", "the", "bank"];
const cases = fc.record({
  text: fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  }),
  hidden: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});
/** Runs of hidden places. */
const runs = (length: number, hidden: readonly boolean[]): Span[] => {
  const found: [number, number][] = [];
  for (let place = 0; place < length; place += 1) {
    if (!hidden[place]) continue;
    const last = found.at(-1);
    if (last && last[1] === place) last[1] = place + 1;
    else found.push([place, place + 1]);
  }
  return found;
};

describe("pretraining objectives", () => {
  it("make their tasks from one sentence, by hand", () => {
    expect(predictNext(tokens).input).toEqual(["<s>", "the", "ferry", "waits", "at", "the"]);
    expect(predictMasked(tokens, [1, 5])).toEqual({
      input: ["the", "<mask>", "waits", "at", "the", "<mask>"],
      predicted: ["ferry", "bank"],
    });
    expect(predictSpans(tokens, [[1, 3]])).toEqual({
      input: ["the", "<0>", "at", "the", "bank"],
      predicted: ["<0>", "ferry", "waits", "<1>"],
    });
  });
  it.each(oracle.cases)(
    "corrupt spans as an independent implementation does: $hidden",
    ({ text, hidden, input, predicted, masked }) => {
      const spans = runs(text.length, hidden);
      expect(predictSpans(text, spans)).toEqual({ input, predicted });
      expect(
        predictMasked(
          text,
          hidden.flatMap((is, place) => (is ? [place] : [])),
        ).input,
      ).toEqual(masked);
    },
  );
  it("lose nothing: spans put back into their sentinels give the text", () => {
    fc.assert(
      fc.property(cases, ({ text, hidden }) => {
        const { input, predicted } = predictSpans(text, runs(text.length, hidden));
        const whole = input.flatMap((token) => {
          const from = predicted.indexOf(token);
          if (!/^<\d+>$/.test(token)) return [token];
          return predicted.slice(
            from + 1,
            predicted.findIndex((one, at) => at > from && /^<\d+>$/.test(one)),
          );
        });
        expect(whole).toEqual(text);
        expect(predictNext(text).predicted).toHaveLength(text.length);
      }),
    );
  });
  it("count as long texts are counted", () => {
    expect(spanCounts(100, 0.15, 3)).toEqual({ input: 90, predicted: 21 });
  });
});
