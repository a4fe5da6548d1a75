import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Block, madeChapter, share } from "../bench/peers/corpus/chapter.ts";
import { type Dialect, fencedDiagram, markdown } from "../bench/peers/corpus/markdown.ts";
import { plan } from "../bench/peers/corpus/plan.ts";
import { leftOut, standIns } from "../bench/peers/groundwork-book.ts";

const some = [1, 2, 20, 111, 999];
const count = (blocks: readonly Block[], kind: Block["kind"]): number =>
  blocks.filter((block) => block.kind === kind).length;
const dialect: Dialect = { address: (chapter) => `/${chapter}/`, diagram: fencedDiagram };

describe("made-up chapters", () => {
  it("hold what the comparison says that they hold", () => {
    for (const number of some) {
      const { blocks, words } = madeChapter(number, 1000);
      const text = markdown({ ...madeChapter(number, 1000) }, dialect);
      expect(Math.abs(words - share.words), `${number}`).toBeLessThanOrEqual(60);
      expect(count(blocks, "formula"), `${number}`).toBe(share.displayed);
      expect(text.match(/\(here \$[^$]+\$\)/g), `${number}`).toHaveLength(share.inLine);
      expect(count(blocks, "diagram"), `${number}`).toBe(share.diagrams);
      expect(count(blocks, "listing"), `${number}`).toBe(share.listings);
      expect(count(blocks, "table"), `${number}`).toBe(share.tables);
      expect(text, `${number}`).not.toMatch(
        /undefined|\{(?:term|model|few|some|share|noun|verb|adjective|who|when|task|field)\}|\(chapter:|\[\]|§|#{4}/i,
      );
    }
  });

  it("come out alike each time, and no two alike", () => {
    const texts = Array.from({ length: 40 }, (_, at) => markdown(madeChapter(at + 1, 200), dialect));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.slice(0, 3)).toEqual([1, 2, 3].map((number) => markdown(madeChapter(number, 200), dialect)));
    expect(new Set(Array.from({ length: 220 }, (_, at) => madeChapter(at + 1, 1000).title)).size).toBeGreaterThan(210);
  });

  it("stand in parts of which none is longer than two digits can number", () => {
    for (const chapters of [1, 20, 200, 1000, 3000]) {
      const places = plan(chapters);
      expect(places.map(({ number }) => number)).toEqual(Array.from({ length: chapters }, (_, at) => at + 1));
      expect(Math.max(...places.map(({ order }) => order))).toBeLessThan(100);
      expect(new Set(places.map(({ partSlug, slug }) => `${partSlug}/${slug}`)).size).toBe(chapters);
      for (const [at, { part, order }] of places.entries())
        expect(order === 1 ? part - 1 : part, `${at}`).toBe(places[at - 1]?.part ?? 0);
    }
  });
});

describe("a made-up book of Groundwork", () => {
  it("leaves out and stands in for files that there are", () => {
    for (const path of [...leftOut, ...Object.keys(standIns)]) expect(existsSync(path), path).toBe(true);
  });
});
