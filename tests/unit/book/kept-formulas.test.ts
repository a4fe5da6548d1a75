import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { formulaMemory, keepFormulas, recallFormulas } from "../../../src/book/kept-formulas.ts";
import { setFormula } from "../../../src/book/set-formula.ts";

let root = "";
const forget = (): void => {
  for (const settings of Object.values(formulaMemory.set)) settings.clear();
  formulaMemory.recalled = { display: new Map(), inline: new Map() };
};
const keptFiles = (): string[] => readdirSync(join(root, ".cache/formulas"));
beforeEach(() => {
  forget();
  root = mkdtempSync(join(tmpdir(), "groundwork-formulas-"));
});
afterEach(() => {
  forget();
  rmSync(root, { recursive: true });
});

it("takes up what the run before has set, each in its own way", () => {
  const [inline, display] = [setFormula("x^2", false), setFormula("x^2", true)];
  keepFormulas(root);
  forget();
  recallFormulas(root);
  expect(formulaMemory.recalled.inline.get("x^2")).toEqual(inline);
  expect(formulaMemory.recalled.display.get("x^2")).toEqual(display);
  expect(setFormula("x^2", false)).toEqual(inline);
});
it("takes the kept setting in place of KaTeX", () => {
  setFormula("x^2", false);
  keepFormulas(root);
  const [file = ""] = keptFiles();
  const path = join(root, ".cache/formulas", file);
  writeFileSync(path, readFileSync(path, "utf8").replace("katex-html", "kept-html"));
  forget();
  recallFormulas(root);
  expect(setFormula("x^2", false).html).toContain("kept-html");
});
it("keeps what this run needed, and no formula with a fault", () => {
  setFormula("x", false);
  keepFormulas(root);
  forget();
  recallFormulas(root);
  setFormula("y", false);
  setFormula("\\nothing", false);
  setFormula("x’", false);
  keepFormulas(root);
  forget();
  recallFormulas(root);
  expect([...formulaMemory.recalled.inline.keys()]).toEqual(["y"]);
  expect(keptFiles()).toHaveLength(1);
});
it("begins with nothing where nothing is kept", () => {
  recallFormulas(root);
  expect(formulaMemory.recalled.inline.size).toBe(0);
});
