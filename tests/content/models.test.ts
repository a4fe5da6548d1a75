import { describe, expect, it } from "vitest";
import { readBook } from "../../src/book/book.ts";
import { familyNames } from "../../src/book/model-words.ts";
import { modelModalities, modelOpenness } from "../../src/schemas/model.ts";

const { data, works } = await readBook(process.cwd());
const { models } = data;
const figuresOf = ({ parameters, active, tokens, compute }: (typeof models)[number]) =>
  [parameters, active, tokens, compute].flatMap((figure) => figure ?? []);

describe("the table of models", () => {
  it("has at least 150 models, from the first counts of letters and the hidden Markov model to this year", () => {
    expect(models.length).toBeGreaterThanOrEqual(150);
    expect(models.find(({ id }) => id === "hmm")?.date).toBe("1966");
    expect(models[0]?.date).toBe("1948-07");
    expect(models.at(-1)?.date.slice(0, 4)).toBe("2026");
  });
  it("stands by date in its file too", () => {
    const dates = models.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });
  it("rests on works that were held against a stored copy: every model's, and every number's", () => {
    const keys = models.flatMap((model) => [model.source, ...figuresOf(model).map(({ source }) => source)]);
    expect([...new Set(keys)].filter((key) => !works.get(key)?.verified)).toEqual([]);
  });
  it("has several models of every family, kind of data, and way to be had", () => {
    const least = (found: number, what: string): void => expect(found, what).toBeGreaterThanOrEqual(2);
    for (const family of Object.keys(familyNames)) least(models.filter((one) => one.family === family).length, family);
    for (const kind of modelModalities.filter((one) => one !== "table"))
      least(models.filter(({ modalities }) => modalities.includes(kind)).length, kind);
    for (const way of modelOpenness) least(models.filter(({ openness }) => openness === way).length, way);
  });
  it("gives two sizes to mixtures of experts alone, and the active one is the smaller", () => {
    for (const { id, family, parameters, active } of models) {
      if (!active) continue;
      expect(family, id).toBe("mixture-of-experts");
      expect(active.value, id).toBeLessThan(parameters?.value ?? Number.POSITIVE_INFINITY);
    }
  });
  it("lets Epoch AI report nothing of its own: what it states is an estimate, a rumor, or what a maker's page says", () => {
    const told = models.flatMap((model) =>
      figuresOf(model)
        .filter(
          ({ source, status, locator }) =>
            source === "epoch2025data" && status === "reported" && !/maker/.test(locator),
        )
        .map(({ locator }) => `${model.id}: ${locator}`),
    );
    expect(told).toEqual([]);
  });
});
