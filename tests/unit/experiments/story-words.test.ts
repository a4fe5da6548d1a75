import { expect, it } from "vitest";
import { storyWords } from "../../../src/experiments/story-words.ts";
import { summaryOf } from "../../../src/experiments/summaries.ts";
import { shapes } from "../../../src/small-language/models.ts";

const largest = shapes.at(-1) ?? { width: 0, layers: 0, heads: 0 };

it("has the words of the experiment: their means are its token accuracy and surprise, but for the rounding of the weights", () => {
  const words = storyWords(process.cwd(), largest);
  const { cells } = summaryOf("emergence");
  const measured = cells.at(-1)?.kinds.find(({ kind }) => kind === "stories");
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  expect(words).toHaveLength(measured?.answerTokens ?? 0);
  expect(mean(words.map(({ hits }) => hits))).toBeCloseTo(measured?.tokenAccuracy.mean ?? 0, 1);
  expect(mean(words.map(({ nats }) => nats))).toBeCloseTo(measured?.nats.mean ?? 0, 1);
});
