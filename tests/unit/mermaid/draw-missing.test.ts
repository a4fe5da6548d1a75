import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Diagram, diagramsOf } from "../../../src/mermaid/diagram.ts";
import { drawMissing, isAllDrawn } from "../../../src/mermaid/draw-missing.ts";
import { drawingOf, storeDrawing } from "../../../src/mermaid/stored-drawings.ts";
import { chapterOf } from "../book/chapter-of-text.ts";
import { soundBook } from "../sound-book.ts";

const drawing = vi.hoisted(() => ({ browser: undefined as string | undefined, hangs: false }));
vi.mock("../../../src/mermaid/draw-diagrams.ts", async (original) => {
  const { DiagramHangs } = await original<typeof import("../../../src/mermaid/draw-diagrams.ts")>();
  return {
    DiagramHangs,
    findChromium: () => drawing.browser,
    openBrowser: () => Promise.resolve(undefined),
    drawDiagrams: async function* (diagrams: readonly Diagram[]) {
      for (const diagram of diagrams) {
        if (drawing.hangs) throw new DiagramHangs(diagram, 10_000);
        yield { diagram, svg: `<svg id="${diagram.hash}"/>` };
      }
    },
  };
});

const book = await soundBook();
const [hash = ""] = book.chapters.flatMap(({ tree }) => diagramsOf(tree).map((diagram) => diagram.hash));
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "groundwork-"));
  drawing.browser = undefined;
  drawing.hangs = false;
});
afterEach(() => rmSync(root, { recursive: true }));

it("knows whether all is drawn", () => {
  expect(isAllDrawn(book, root)).toBe(false);
  storeDrawing(root, hash, "<svg/>");
  expect(isAllDrawn(book, root)).toBe(true);
});
it("needs no browser when every diagram is drawn", async () => {
  storeDrawing(root, hash, "<svg/>");
  expect(await drawMissing(book, root)).toBe("1 diagrams, all drawn.");
});
it("tells each diagram that is not drawn when there is no browser", async () => {
  await expect(drawMissing(book, root)).rejects.toMatchObject({
    mistakes: [
      {
        rule: "diagram-not-drawn",
        file: "content/chapters/1-numbers/01-mean/index.mdx",
        line: 32,
        column: 1,
        message: expect.stringContaining(hash),
      },
    ],
  });
});
it("tells the diagram that hangs, with its place", async () => {
  drawing.browser = "/a/browser";
  drawing.hangs = true;
  await expect(drawMissing(book, root)).rejects.toMatchObject({
    mistakes: [
      {
        rule: "diagram-not-drawn",
        file: "content/chapters/1-numbers/01-mean/index.mdx",
        line: 32,
        column: 1,
        message: expect.stringContaining("not drawn after 10 seconds"),
      },
    ],
  });
  expect(drawingOf(root, hash)).toBeUndefined();
});
it("draws what is missing and stores it", async () => {
  drawing.browser = "/a/browser";
  expect(await drawMissing(book, root)).toBe("1 diagrams, 1 drawn now.");
  expect(drawingOf(root, hash)).toBe(`<svg id="${hash}"/>\n`);
});
it("says how far it is while it draws many", async () => {
  drawing.browser = "/a/browser";
  const fences = Array.from({ length: 45 }, (_, index) => `\`\`\`mermaid\nflowchart LR\n  a${index} --> b\n\`\`\`\n`);
  const many = { ...book, chapters: [chapterOf(fences.join("\n"))] };
  const told: string[] = [];
  await drawMissing(many, root, { tell: (progress) => told.push(progress) });
  expect(told).toEqual(["Drew 20 of 45 diagrams.", "Drew 40 of 45 diagrams."]);
});
it("deletes what no chapter asks for only when it is told so", async () => {
  for (const name of [hash, "0000000000000000"]) storeDrawing(root, name, "<svg/>");
  await drawMissing(book, root);
  expect(drawingOf(root, "0000000000000000")).toBeDefined();
  expect(await drawMissing(book, root, { forget: true })).toBe("1 diagrams, all drawn; 1 old ones deleted.");
  expect(drawingOf(root, "0000000000000000")).toBeUndefined();
});
