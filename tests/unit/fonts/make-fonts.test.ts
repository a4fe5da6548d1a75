import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeFonts } from "../../../src/fonts/make-fonts.ts";
import { soundBook } from "../sound-book.ts";

const book = await soundBook();
const root = mkdtempSync(join(tmpdir(), "groundwork-"));
let folder = "";
beforeAll(async () => {
  folder = await makeFonts(book, root);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

it("writes WOFF2 faces that are smaller than a page may weigh", () => {
  const faces = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
  expect(faces).toContain("text-roman.woff2");
  expect(faces).toContain("formulas-rare.woff2");
  for (const name of faces) {
    const bytes = readFileSync(join(folder, name));
    expect(bytes.subarray(0, 4).toString("latin1"), name).toBe("wOF2");
    expect(bytes.length, name).toBeLessThan(20_000);
  }
});
it("names in its style sheet only faces that it wrote, and asks no other place", () => {
  const css = readFileSync(join(folder, "fonts.css"), "utf8");
  const urls = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1] ?? "");
  expect(urls.length).toBeGreaterThan(3);
  for (const url of urls) expect(statSync(join(folder, url)).isFile(), url).toBe(true);
  expect(css).not.toMatch(/font-display: block/);
});
it("cuts no face again whose characters have not changed", async () => {
  const face = join(folder, "text-roman.woff2");
  utimesSync(face, 1, 1);
  await makeFonts(book, root);
  expect(statSync(face).mtimeMs).toBe(1000);
});
