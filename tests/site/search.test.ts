import { describe, expect, test } from "vitest";
import { builtSuggestions, firstBytes, placesIn } from "../search/built-search.ts";
import { answer, byCategory, figures } from "../search/quality.ts";
import { questions } from "../search/question.ts";
import { folder } from "./built-site.ts";

const suggest = builtSuggestions(folder);
const asked = questions();
const places = placesIn(folder);
const answers = answer(asked, suggest, places.sectionOf);

describe("the questions that the search is held to", () => {
  test("are 150 or more, none twice, and no kind has more than a quarter", () => {
    expect(asked.length).toBeGreaterThanOrEqual(150);
    expect(new Set(asked.map(({ ask }) => ask.toLowerCase())).size).toBe(asked.length);
    for (const { queries } of Object.values(byCategory(answers))) expect(queries / asked.length).toBeLessThan(0.25);
  });

  test("lead to places that there are", () => {
    const lost = asked.flatMap(({ ask, want }) =>
      want.filter((place) => !places.exists(place)).map((place) => `${ask}: ${place}`),
    );
    expect(lost).toEqual([]);
  });

  test("keep a third from those who tune", () => {
    expect(asked.filter(({ held }) => held).length / asked.length).toBeGreaterThan(0.3);
  });
});

describe("suggestions", () => {
  test.each([
    ["all", answers],
    ["those held out", answers.filter(({ held }) => held)],
  ])("meet what readers want: %s", (_, of) => {
    const { meanReciprocalRank, topThree, nothing } = figures(of);
    const missed = of
      .filter(({ rank }) => rank === 0 || rank > 3)
      .map(({ ask, found }) => `${ask}: ${found.slice(0, 3).join(", ")}`);
    expect(meanReciprocalRank, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
    expect(topThree, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(nothing, missed.join("\n")).toBeLessThanOrEqual(0.02);
  });

  test("of no kind of query are poor", () => {
    for (const [kind, of] of Object.entries(byCategory(answers)))
      expect(of.topThree, kind).toBeGreaterThanOrEqual(0.85);
  });

  test("come after 27 KB at most, index and code together", () => {
    const { index, code } = firstBytes(folder);
    expect(index + code).toBeLessThanOrEqual(27 * 1024);
  });

  test("keep to the part that is asked for", () => {
    const found = suggest("model", "Scaling");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ part }) => part === "Scaling")).toBe(true);
  });
});
