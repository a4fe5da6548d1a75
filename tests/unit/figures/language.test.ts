import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draw as drawSilence, models } from "../../../src/figures/answer-or-silence.ts";
import { draw as drawScores, scores } from "../../../src/figures/translation-scores.ts";
import { quantitiesSchema } from "../../../src/schemas/quantity.ts";

const file = new URL("../../../content/data/applications.yaml", import.meta.url);
const quantities = quantitiesSchema.parse(parse(readFileSync(file, "utf8")));
const quoted = (id: string): number => Number(quantities.find((row) => row.id === id)?.value);

describe("the figures of the chapter on language", () => {
  it("draw the quoted scores of translation", () => {
    for (const { id, bleu } of scores) expect(bleu).toBe(quoted(id));
  });
  it("draw the quoted shares of right and wrong answers", () => {
    for (const [key, { right, wrong }] of Object.entries(models)) {
      expect(100 * right).toBeCloseTo(quoted(`simpleqa-${key}-right`), 9);
      expect(100 * wrong).toBeCloseTo(quoted(`simpleqa-${key}-wrong`), 9);
    }
  });
  it("are SVG drawings without NaN", () => {
    for (const svg of [drawSilence(), drawScores()]) {
      expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
      expect(svg).not.toContain("NaN");
    }
  });
});
