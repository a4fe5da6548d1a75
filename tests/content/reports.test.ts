import { describe, expect, it } from "vitest";
import { readBook } from "../../src/book/book.ts";
import { levelOf, repetitionLimit, verdictCounts } from "../../src/book/report-levels.ts";
import { criterionIds } from "../../src/schemas/criterion.ts";
import { questions, reportIds } from "../../src/schemas/report.ts";

const { claims, reports, works } = await readBook(process.cwd());
const report = (id: (typeof reportIds)[number]) => {
  const found = reports.reports.find((one) => one.id === id);
  if (!found) throw new Error(`Unexpected absence of ${id}.`);
  return found;
};

describe("the reports that the book examines", () => {
  it("are all there, once, and so are the criteria", () => {
    expect(reports.reports.map(({ id }) => id)).toEqual(reportIds);
    expect(reports.criteria.map(({ id }) => id)).toEqual(criterionIds);
  });
  it("have levels from 0 to 3 that their counts allow", () => {
    for (const one of reports.reports) {
      for (const id of criterionIds) expect([0, 1, 2, 3]).toContain(levelOf(one, id, claims, reports.points));
      expect(one.judged.repetition.level, one.id).toBeLessThanOrEqual(repetitionLimit(one.measured.repeated));
      if (one.listed === 0) expect(one.judged.sources.level, one.id).toBe(one.named.length > 0 ? 1 : 0);
      expect(one.judged.readability.level, "no reader was asked").toBeLessThan(3);
    }
  });
  it("name works that the bibliography has", () => {
    for (const { key } of reports.reports.flatMap(({ named }) => named))
      if (key) expect(works.has(key), key).toBe(true);
  });
  it("have five points for each question, and pieces with names of their own", () => {
    for (const question of questions) expect(reports.points.filter((one) => one.question === question)).toHaveLength(5);
    for (const rows of [reports.points, reports.pieces])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe("what the page on reports says in words", () => {
  const marks = (id: string) => reports.points.find((point) => point.id === id)?.marks;
  it("finds diffusion and scaling laws in neither half of the fifth, and evidence of use nowhere", () => {
    for (const id of ["diffusion", "scaling-law"])
      expect([marks(id)?.["seed-4-chatgpt"], marks(id)?.["seed-4-gemini"]]).toEqual(["absent", "absent"]);
    expect(new Set(Object.values(marks("evidence-of-use") ?? {}))).toEqual(new Set(["absent"]));
  });
  it("finds Gemini harder by the formula and more repetitive, and every text beyond the twelve years of school", () => {
    const [chatgpt, gemini] = [report("seed-4-chatgpt").measured, report("seed-4-gemini").measured];
    expect(gemini.grade).toBeGreaterThan(chatgpt.grade);
    expect(gemini.repeated).toBeGreaterThan(0.1);
    for (const { measured } of reports.reports) expect(measured.grade).toBeGreaterThan(12);
  });
  it("finds no reference list, and one work with the wrong makers", () => {
    expect(reports.reports.every(({ listed }) => listed === 0)).toBe(true);
    expect(claims.find(({ id }) => id === "google-textbooks")?.verdict).toBe("wrong");
  });
  it("finds the first report shortest and most often supported", () => {
    const supported = reports.reports.map(({ id }) => {
      const counts = verdictCounts(claims, id);
      return counts.supported / counts.all;
    });
    expect(Math.max(...supported)).toBe(supported[0]);
    expect(Math.min(...reports.reports.map(({ measured }) => measured.words))).toBe(report("seed-0").measured.words);
  });
});
