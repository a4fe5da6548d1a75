import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightsFile } from "../../../../src/experiments/results.ts";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { askModel, countRight, openModel } from "../../../../src/labs/few-shot/asking.ts";
import { sizes } from "../../../../src/labs/few-shot/knobs.ts";
import { promptOf, publishedFor, questions } from "../../../../src/labs/few-shot/model.ts";
import { firstAsked, measuredExamples } from "../../../../src/tags/lab-presets/few-shot.ts";
import { hostile } from "../hostile.ts";

const published = measuredExamples(summaryOf("few-shot"));
const bytesOf = (size: string): Uint8Array => readFileSync(weightsFile(`${size}.int8`));
const small = openModel(bytesOf("w16-l2"));
const sumOf = (shares: readonly number[]): number => shares.reduce((sum, one) => sum + one, 0);

describe("asking a trained model", () => {
  it("opens every size that can be chosen, and refuses a damaged file", () => {
    for (const { value, label } of sizes)
      expect(openModel(bytesOf(value)).model.layout.count).toBe(Number(label.replace(",", "")));
    const damaged = Uint8Array.from(bytesOf("w16-l2"));
    damaged[900] = (damaged[900] ?? 0) ^ 1;
    expect(() => openModel(damaged)).toThrow(RangeError);
  });

  it("answers the first question as the lab's words say", () => {
    const first = firstAsked();
    expect(first.read.join(" ")).toBe(promptOf({}).text);
    const [best] = first.listed;
    expect(best?.word).toBe("ten");
    expect(best?.model).toBeCloseTo(0.94, 2);
    expect(best?.truth).toBe(1);
  });

  it("knows the truth where there is one, and none where no text begins so", () => {
    const one = askModel(small, "the machine turns two into four and five into", "ten");
    expect(one.listed.find(({ word }) => word === "seven")?.truth).toBeCloseTo(0.5, 6);
    expect(one.listed.find(({ word }) => word === "ten")?.truth).toBeCloseTo(0.5, 6);
    expect(askModel(small, "the the the", undefined).listed[0]?.truth).toBe(undefined);
    const rare = askModel(small, "", "zib");
    expect(rare.listed.map(({ word }) => word)).toContain("zib");
  });

  it("counts as our experiment did: weights of 8 bits against the measured shares", () => {
    for (const [size, examples] of [
      ["w16-l2", 2],
      ["w72-l4", 1],
    ] as const) {
      const expected = publishedFor(published, size, "within", examples)?.mean ?? Number.NaN;
      const { right } = countRight(openModel(bytesOf(size)), "within", examples, questions, 0);
      expect(Math.abs(right / questions - expected)).toBeLessThan(0.1);
    }
    const novel = countRight(small, "novel", 3, questions, 2);
    expect(novel.right / questions).toBeLessThan(0.2);
    expect(countRight(small, "novel", 3, questions, 2)).toEqual(novel);
  });

  it("reads any text, 1,000 times hostile: probabilities sum to one, unknown words are left out", () => {
    const known = fc.constantFrom("the", "machine", "Odo", "two", ".", "(", "THE", "into");
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.array(known, { maxLength: 90 }).map((words) => words.join(" ")) },
      {
        weight: 1,
        arbitrary: fc.array(fc.oneof(known, hostile.map(String)), { maxLength: 5 }).map((parts) => parts.join(" ")),
      },
    );
    fc.assert(
      fc.property(text, (given) => {
        const { read, listed, others } = askModel(small, given, undefined);
        expect(read.length).toBeLessThan(64);
        expect(read.every((word) => !/[<>؀-ۿ]/u.test(word))).toBe(true);
        expect(sumOf([...listed, others].map(({ model }) => model))).toBeCloseTo(1, 9);
        const truths = [...listed, others].flatMap(({ truth }) => truth ?? []);
        if (truths.length > 0) expect(sumOf(truths)).toBeCloseTo(1, 9);
        expect(listed.length + others.count).toBe(294);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
