import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { arithmetic, cells, type Row, sentence } from "../../../../src/labs/few-shot/arithmetic.ts";
import {
  knobs,
  knownRules,
  mostExamples,
  novelRules,
  settleState,
  sizes,
} from "../../../../src/labs/few-shot/knobs.ts";
import { conditionOf, guessing, promptOf, publishedFor } from "../../../../src/labs/few-shot/model.ts";
import { nextToken } from "../../../../src/small-language/next-token.ts";
import { conditions } from "../../../../src/small-language/patterns.ts";
import { smallLanguage } from "../../../../src/small-language/small-language.ts";
import { encode } from "../../../../src/small-language/words.ts";
import { measuredExamples } from "../../../../src/tags/lab-presets/few-shot.ts";
import { hostile } from "../hostile.ts";

const published = measuredExamples(summaryOf("few-shot"));
const machine = smallLanguage();
const largest = "w72-l4";
const mean = (condition: string, examples: number, size = largest): number =>
  publishedFor(published, size, condition, examples)?.mean ?? Number.NaN;

describe("the few-shot lab", () => {
  it("asks by hand: two examples of doubling, then five", () => {
    expect(promptOf({})).toEqual({
      text: "the machine turns two into four , six into twelve and five into",
      answer: "ten",
    });
    expect(promptOf({ examples: 0 })).toEqual({ text: "the machine turns five into", answer: "ten" });
    expect(promptOf({ rule: "seven-less", examples: 1 }).text).toBe("the machine turns two into five and five into");
  });

  it("begins as texts of the language do, where the rule is one of theirs, and the right word can follow", () => {
    for (const { id } of knownRules)
      for (const examples of [0, 1, 2, 3])
        for (const given of ["within", "earlier"])
          for (const seed of [1, 2, 3]) {
            const { text, answer } = promptOf({ rule: id, examples, given, seed });
            const next = nextToken(machine, encode(text, machine.vocabulary));
            expect(next[encode(answer ?? "", machine.vocabulary)[0] ?? 0]).toBeGreaterThan(0.01);
          }
  });

  it("never shows the answer: the input that is asked is among none of the examples", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { text } = promptOf({ seed, examples: mostExamples });
      const asked = text.match(/(\w+) into$/)?.[1] ?? "";
      expect(text.split(" ").filter((word, i, all) => word === asked && all[i + 1] === "into")).toHaveLength(1);
    }
  });

  it("calls rules outside the language a condition of their own, however examples are given", () => {
    for (const given of ["within", "earlier", "shuffled"]) {
      expect(conditionOf(settleState({ given }))).toBe(given);
      for (const { id } of novelRules) expect(conditionOf(settleState({ rule: id, given }))).toBe("novel");
    }
  });

  it("has what our experiment measured, as its texts say", () => {
    expect(published).toHaveLength(sizes.length * conditions.length * (mostExamples + 1));
    expect(mean("within", 0)).toBeCloseTo(0.275, 3);
    expect(mean("within", 1)).toBeCloseTo(0.908, 3);
    const later = (condition: string): number[] => [1, 2, 3, 4, 5].map((examples) => mean(condition, examples));
    expect(Math.min(...later("within"))).toBeGreaterThan(0.88);
    expect(Math.min(...later("shuffled"))).toBeGreaterThan(0.24);
    expect(Math.max(...later("shuffled"))).toBeLessThanOrEqual(0.3);
    expect(Math.max(...later("novel"))).toBeLessThanOrEqual(0.125);
    expect(publishedFor(published, largest, "within", 0)?.truth).toBeCloseTo(0.328, 3);
    expect(publishedFor(published, largest, "within", 1)?.truth).toBeCloseTo(0.883, 3);
    expect(publishedFor(published, largest, "within", 3)?.truth).toBe(1);
    expect(publishedFor(published, largest, "within", 4)?.truth).toBe(undefined);
    expect(guessing).toBeCloseTo(0.077, 3);
    // The smallest of the three gains nothing that is outside its bars; the largest is a single run and has none.
    expect(publishedFor(published, "w16-l2", "within", 5)?.bar?.low).toBeLessThan(0.3);
    expect(publishedFor(published, largest, "within", 1)?.bar).toBe(undefined);
  });

  it("opens the arithmetic behind its numbers", () => {
    const row: Row = {
      examples: 1,
      here: { questions: 120, right: 108 },
      null: undefined,
      published: publishedFor(published, largest, "within", 1),
      publishedNull: publishedFor(published, largest, "shuffled", 1),
    };
    expect(cells(row)).toEqual(["90 %", "not yet", "91 %", "88 %"]);
    expect(arithmetic(row, 0)).toContain("108 of 120 questions: 108 / 120 = 90 %, 95 % interval 83 % to 94 %");
    expect(arithmetic(row, 1)).toContain("not counted yet");
    expect(arithmetic(row, 2)).toContain("90.8 % right, a single seed");
    expect(arithmetic(row, 3)).toContain("right in 88.3 % of the questions");
    expect(sentence(promptOf({}), "ten", 2)).toBe("After 2 examples the model says “ten”; right is “ten”.");
    expect(sentence(promptOf({ own: "Odo" }), "loves", 2)).toBe("After your text the model finds “loves” likeliest.");
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        knob.kind === "number"
          ? fc.oneof(hostile, fc.double({ min: knob.min, max: knob.max, noNaN: true }))
          : knob.kind === "choice"
            ? fc.oneof(hostile, fc.constantFrom(...knob.options.map(({ value }) => value)))
            : fc.oneof(hostile, fc.constantFrom("", "  ", "Odo is")),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: a question has an answer in the language, a text of one's own is kept short", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const { text, answer } = promptOf(given);
        expect(conditions).toContain(conditionOf(state));
        if (answer === undefined) {
          expect(text).toBe(state.own);
          expect([...text].length).toBeLessThanOrEqual(300);
        } else {
          // All words are of the language: encode throws on others.
          expect(encode(`${text} ${answer}`, machine.vocabulary).length).toBeGreaterThan(4);
          expect(encode(text, machine.vocabulary).length).toBeLessThan(64);
        }
        const row: Row = {
          examples: state.examples,
          here: undefined,
          null: undefined,
          published: publishedFor(published, state.size, conditionOf(state), state.examples),
          publishedNull: publishedFor(published, state.size, "shuffled", state.examples),
        };
        const words = [...cells(row), ...[0, 1, 2, 3].map((column) => arithmetic(row, column))];
        expect(words.every((one) => one.length > 0)).toBe(true);
        expect(words.join("\n")).not.toMatch(/NaN|undefined|Infinity|∞/);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});
