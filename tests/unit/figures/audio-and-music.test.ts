import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draw as codebooksAddUp } from "../../../src/figures/codebooks-add-up.ts";
import { draw as opinionReach } from "../../../src/figures/opinion-reach.ts";
import { draw as wordAlignment } from "../../../src/figures/word-alignment.ts";
import { quantitiesSchema } from "../../../src/schemas/quantity.ts";
import { heard, reachOf, said, worked } from "../../../src/worked/audio-and-music.ts";

const drawings: Readonly<Record<string, () => string>> = {
  "codebooks-add-up": codebooksAddUp,
  "opinion-reach": opinionReach,
  "word-alignment": wordAlignment,
};
const file = new URL("../../../content/data/audio.yaml", import.meta.url);
const quantities = quantitiesSchema.parse(parse(readFileSync(file, "utf8")));
const quoted = (id: string): number => Number(quantities.find((row) => row.id === id)?.value);

describe("the figures of audio and music", () => {
  it.each(Object.keys(drawings))("%s is the same drawing every time, without a missing number", (name) => {
    const drawing = drawings[name]?.() ?? "";
    expect(drawing).toBe(drawings[name]?.());
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawing.startsWith("<svg")).toBe(true);
  });

  it("marks three edits on a way of ten steps", () => {
    expect(wordAlignment().match(/soft-3/g)).toHaveLength(3);
    expect(wordAlignment().match(/class="label mid"/g)).toHaveLength(
      (said.length + 1) * (heard.length + 1) + heard.length,
    );
  });

  it("falls without end for new listeners and stops for twenty", () => {
    expect(reachOf(2000, 1)).toBeLessThan(0.05);
    expect(reachOf(20, 100)).toBeGreaterThan(0.19);
  });

  it("computes with the figures that are quoted", () => {
    expect(worked.disparity).toBeCloseTo(quoted("errors-black-speakers") / quoted("errors-white-speakers"), 12);
    expect(quoted("recorded-mos") - quoted("tacotron-2-mos")).toBeCloseTo(0.05, 12);
  });
});
