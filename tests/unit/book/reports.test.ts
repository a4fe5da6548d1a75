import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readReports } from "../../../src/book/reports.ts";
import { gathered, places } from "./gathered.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "groundwork-"));
  mkdirSync(join(root, "content/reports"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const piece = (judgment: string): string =>
  `- id: a\n  kind: table\n  name: A table\n  where: [seed-0]\n  shows: Two rows of names.\n  judgment: ${judgment}\n`;

it("needs no file", () => {
  const { mistakes, report } = gathered();
  expect(readReports(root, report)).toEqual({ reports: [], criteria: [], points: [], pieces: [], texts: [] });
  expect(mistakes).toEqual([]);
});
it("hands its Markdown to the rules, with its places", () => {
  writeFileSync(join(root, "content/reports/pieces.yaml"), piece("Right, see [there](/a/)."));
  const { report } = gathered();
  const { pieces, texts } = readReports(root, report);
  expect(pieces).toHaveLength(1);
  expect(texts.map(({ text }) => text)).toEqual(["Two rows of names.", "Right, see [there](/a/)."]);
  expect(texts[1]?.place("[there]")).toEqual({ line: 6, column: 24 });
  expect(texts[1]?.file).toBe("content/reports/pieces.yaml");
});
it("tells what is wrong with its place, and has no rows then", () => {
  writeFileSync(join(root, "content/reports/pieces.yaml"), piece("No full stop at its end"));
  const { mistakes, report } = gathered();
  expect(readReports(root, report).pieces).toEqual([]);
  expect(places(mistakes)).toEqual(["6:13 reports"]);
});
