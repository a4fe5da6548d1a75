import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readData } from "../../../src/book/data.ts";
import { soundRoot } from "../sound-book.ts";
import { gathered, places } from "./gathered.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "groundwork-"));
  cpSync(join(soundRoot, "content/data"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => {
  const { mistakes, report } = gathered();
  return { ...readData(folder, folder, report), mistakes };
};

describe("readData", () => {
  it("names quantities by file and row", () => {
    expect(read().quantities.get("constants.list-length")).toMatchObject({ value: 3, source: "gauss1809theoria" });
  });
  it("makes quantities of the figures that a model has, with what they measure and their unit", () => {
    const { quantities, models } = read();
    expect(models.map(({ id }) => id)).toEqual(["abacus"]);
    expect(quantities.get("models.abacus.parameters")).toMatchObject({
      value: 13,
      unit: "parameters",
      measures: "parameters of Abacus",
      date: "1809-01",
      status: "derived",
    });
    expect(quantities.has("models.abacus.tokens")).toBe(false);
  });
  it("tells where each row names its source", () => {
    expect(read().sources).toEqual([
      { key: "gauss1809theoria", file: "constants.yaml", line: 5, column: 11 },
      { key: "gauss1809theoria", file: "models.yaml", line: 5, column: 11 },
      { key: "gauss1809theoria", file: "models.yaml", line: 9, column: 53 },
    ]);
  });
  it("tells a row and a model that stand twice", () => {
    const models = readFileSync(join(folder, "models.yaml"), "utf8");
    writeFileSync(join(folder, "models.yaml"), `${models}${models}`);
    writeFileSync(
      join(folder, "more.yaml"),
      '- &row { id: a, value: 1, unit: "", measures: "a thing", source: s, locator: p, date: 2000, status: reported }\n- *row\n',
    );
    expect(places(read().mistakes)).toEqual(["11:7 duplicate-id", "2:3 duplicate-id"]);
  });
  it("reads nothing but YAML, and tells a broken file once", () => {
    writeFileSync(join(folder, "notes.txt"), "- ");
    writeFileSync(join(folder, "broken.yaml"), "- id: [\n");
    expect(read().mistakes.map(({ rule, file }) => `${rule} ${file}`)).toEqual(["data-row broken.yaml"]);
  });
});
