import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  colemanLiau,
  linkCount,
  measuresOf,
  repeatedShare,
  sentencesOf,
  wordsOf,
} from "../../../src/maths/report-measures.ts";

const letters = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 60 });

describe("wordsOf", () => {
  it("takes words with points, hyphens and apostrophes inside, and no markup, picture or address", () => {
    expect(
      wordsOf("## **Top-p** isn't GPT-3.5.\n![a picture](https://a.org/b.png) see [the page](https://c.org) `x`"),
    ).toEqual(["top-p", "isn't", "gpt-3.5", "see", "the", "page", "x"]);
  });
  it("finds none in an empty text", () => expect(wordsOf(" \n--- ")).toEqual([]));
});

describe("linkCount", () => {
  it("counts pages and pictures", () => expect(linkCount("![a](https://a.org/b.png) http://c.org, no.org")).toBe(2));
});

describe("repeatedShare", () => {
  const eight = ["a", "b", "c", "d", "e", "f", "g", "h"];
  it("is the second half of a text that is given twice, and nothing of a text that is given once", () => {
    expect(repeatedShare([...eight, ...eight])).toBe(0.5);
    expect(repeatedShare(eight)).toBe(0);
    expect(repeatedShare([])).toBe(0);
  });
  it("does not see runs that are shorter, and counts a longer one whole", () => {
    expect(repeatedShare([...eight, "x", ...eight.slice(0, 7)])).toBe(0);
    expect(repeatedShare([...eight, "i", "x", ...eight, "i"])).toBeCloseTo(9 / 19, 12);
  });
  it("agrees with a count by brute force, and never grows with the length of the run", () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 6 }), (words, run) => {
        const stood = (start: number): boolean =>
          start + run <= words.length &&
          words.some(
            (_, at) => at < start && words.slice(at, at + run).join() === words.slice(start, start + run).join(),
          );
        const again = words.filter((_, at) =>
          words.some((_one, start) => start <= at && at < start + run && stood(start)),
        );
        expect(repeatedShare(words, run)).toBe(words.length === 0 ? 0 : again.length / words.length);
        expect(repeatedShare(words, run + 1)).toBeLessThanOrEqual(repeatedShare(words, run));
      }),
    );
  });
});

describe("sentencesOf", () => {
  it("splits lines that end as sentences, and leaves headings and catchwords out", () => {
    expect(
      sentencesOf("# A heading\n- A catchword\n1. **First.** Then a second, e.g. this one!\n“Does it?” asks She.\n..."),
    ).toEqual(["First.", "Then a second, e.g. this one!", "“Does it?” asks She."]);
  });
});

describe("colemanLiau", () => {
  it("is 14.5 for the abstract of the paper that proposed it: 639 letters, 119 words, 5 sentences", () => {
    expect(colemanLiau(639, 119, 5)).toBeCloseTo(14.5, 1);
  });
  it("grows with longer words and with longer sentences", () => {
    expect(colemanLiau(650, 119, 5)).toBeGreaterThan(colemanLiau(639, 119, 5));
    expect(colemanLiau(639, 119, 4)).toBeGreaterThan(colemanLiau(639, 119, 5));
  });
});

describe("measuresOf", () => {
  it("does a small text by hand", () => {
    // Nine words, five of them in one sentence with 19 letters.
    const found = measuresOf("# Two words\n\nThis one is a sentence.\n\n- catchwords here\n");
    expect(found).toMatchObject({ words: 9, links: 0, sentences: 1, inSentences: 5 / 9, repeated: 0 });
    expect(found.grade).toBeCloseTo(0.0588 * 360 - 0.296 * 20 - 15.8, 10);
  });
  it("has no grade without a sentence", () => {
    expect(measuresOf("")).toEqual({
      words: 0,
      links: 0,
      sentences: 0,
      inSentences: 0,
      repeated: 0,
      grade: Number.NaN,
    });
  });
});
