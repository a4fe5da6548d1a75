import { describe, expect, test } from "vitest";
import { builtSuggestions, builtTexts, firstBytes, placesIn } from "../search/built-search.ts";
import { answer, byCategory, figures, ranked } from "../search/quality.ts";
import { questions } from "../search/question.ts";
import { folder, read } from "./built-site.ts";

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

describe("the full text", async () => {
  const texts = builtTexts(folder);
  const first = firstBytes(folder);
  const found = await Promise.all(asked.map(async (question) => ({ question, ...(await texts(question.ask)) })));

  test("comes after 80 KB at most, the first index and all code among them, for whatever is asked", () => {
    const heavy = found
      .map(({ question, bytes }) => ({ ask: question.ask, bytes: first.index + first.code + bytes }))
      .sort((a, b) => b.bytes - a.bytes);
    const median = heavy[Math.floor(heavy.length / 2)];
    console.log(`full text: median ${median?.bytes} bytes in all, most ${heavy[0]?.bytes} for “${heavy[0]?.ask}”`);
    expect(heavy[0]?.bytes, heavy[0]?.ask).toBeLessThanOrEqual(80 * 1024);
  });

  test("asks for a dozen or two of small files, whose questions do not wait for each other", () => {
    for (const { question, files } of found) expect(files, question.ask).toBeLessThanOrEqual(24);
  });

  test("leads to sections that there are, with what was asked for marked", () => {
    for (const { question, hits } of found)
      for (const { url, title, where } of hits) {
        const [page = "", id] = url.split("#");
        const html = read(`${page.slice(1)}index.html`);
        expect(id === undefined || html.includes(` id="${id}"`), `${question.ask}: ${url}`).toBe(true);
        expect(`${title} ${where}`).toMatch(/\S \S/);
      }
    expect(found.filter(({ hits }) => hits[0]?.excerpt.includes("\u0001")).length / found.length).toBeGreaterThan(0.85);
  });

  test("finds by itself, without names of terms and models, half of what readers want near its top", () => {
    const alone = figures(
      found.map(({ question, hits }) =>
        ranked(
          question,
          hits.map(({ url }) => url),
          places.sectionOf,
        ),
      ),
    );
    console.log(`full text alone: mean reciprocal rank ${alone.meanReciprocalRank.toFixed(3)}`);
    expect(alone.meanReciprocalRank).toBeGreaterThanOrEqual(0.5);
  });
});
