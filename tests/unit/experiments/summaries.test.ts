import { describe, expect, it } from "vitest";
import { experiments } from "../../../src/experiments/experiments.ts";
import { type Summaries, summaryOf } from "../../../src/experiments/summaries.ts";

const slugs = experiments.map(({ slug }) => slug as keyof Summaries);

describe("summaryOf", () => {
  it.each(slugs)("reads the committed summary of %s, with a number wherever a mean is", (slug) => {
    const text = JSON.stringify(summaryOf(slug));
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/"(?:mean|low|high)":null/);
  });
  it("has for scaling a law, a floor and a cell for each size and amount of text", () => {
    const { cells, floor, fits } = summaryOf("scaling");
    const sizes = new Set(cells.map(({ parameters }) => parameters));
    const amounts = new Set(cells.map(({ tokens }) => tokens));
    expect(cells).toHaveLength(sizes.size * amounts.size);
    expect(fits.knownFloor.law.irreducible).toBeCloseTo(floor, 4);
  });
});
