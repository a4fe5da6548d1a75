import { cpSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { buildWorker } from "../../src/delivery/build-worker.ts";
import { type Host, openHost } from "../engines/host.ts";
import { guarded } from "./guarded.ts";

test.use({ serviceWorkers: "allow" });

/** The pages of the small books that are published here; the rest of the book would change nothing. */
const pages = ["glossary/", "notation/"];
const hashed = /([\w.-]+)\.([\w-]{8})\.(css|js)/g;

let folder: string;
let host: Host;

test.beforeEach(async () => {
  folder = test.info().outputPath("book");
  mkdirSync(folder, { recursive: true });
  for (const path of [...pages.map((page) => `${page}index.html`), "_astro", "worker.js", "404.html"])
    cpSync(join("dist", path), join(folder, path), { recursive: true });
  host = await openHost("meta", folder);
});
test.afterEach(() => host.stop());

const change = (file: string, how: (text: string) => string): void =>
  writeFileSync(file, how(readFileSync(file, "utf8")));

/** Publishes a second edition: other words, other names of sheets and scripts, and nothing left of the old ones. */
const publish = (): void => {
  const second = (text: string): string =>
    text.replace(hashed, (_, name, hash, kind) => `${name}.${[...hash].reverse().join("")}.${kind}`);
  const files = globSync("**/*.{html,css,js}", { cwd: folder }).filter((file) => file !== "worker.js");
  for (const file of files) {
    const path = join(folder, file);
    change(path, second);
    if (file.endsWith(".html")) change(path, (html) => html.replace(/<h1[^>]*>/, "$&Second edition: "));
    if (file.endsWith(".css")) change(path, (css) => `${css}\n:root { --edition: 2 }`);
    if (second(file) !== file) renameSync(path, join(folder, second(file)));
  }
};

/** What a reader has: the heading, whether the sheet is that of the second edition, and whether there is a sheet at all. */
const edition = async (page: Page): Promise<[words: boolean, sheet: boolean, styled: boolean]> => [
  (await page.getByRole("heading", { level: 1 }).innerText()).startsWith("Second edition"),
  await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--edition") === "2"),
  await page.evaluate(() => getComputedStyle(document.body).fontFamily.includes("Serif")),
];
const first = [false, false, true];
const fresh = [true, true, true];

const see = async (page: Page, path: string): Promise<void> => void (await page.goto(`${host.url}${path}`));
const sheetOf = (page: string): string => {
  const [, sheet = ""] =
    /href="\/?[^"]*?(_astro\/[^"]+\.css)"/.exec(readFileSync(join(folder, page, "index.html"), "utf8")) ?? [];
  return join(folder, sheet);
};

test("a second edition, with nothing left of the first, is there at the next visit, and without a network after it", async ({
  page,
  context,
}) => {
  for (const path of pages) {
    await see(page, path);
    await guarded(page);
    expect(await edition(page)).toEqual(first);
  }
  publish();
  for (const path of pages) {
    await see(page, path);
    expect(await edition(page), path).toEqual(fresh);
  }
  await context.setOffline(true);
  for (const path of pages) {
    await see(page, path);
    expect(await edition(page), path).toEqual(fresh);
  }
});

test("a publication that broke off half-way shows the last whole copy, and the new edition once it is whole", async ({
  page,
}) => {
  await see(page, "glossary/");
  await guarded(page);
  publish();
  const sheet = sheetOf("glossary");
  renameSync(sheet, `${sheet}.late`);
  await see(page, "glossary/");
  expect(await edition(page)).toEqual(first);
  renameSync(`${sheet}.late`, sheet);
  await see(page, "glossary/");
  expect(await edition(page)).toEqual(fresh);
});

test("a worker that is cut off does not take the place of the one that works, and the next whole one does", async ({
  page,
  context,
}) => {
  await see(page, "glossary/");
  await guarded(page);
  const whole = readFileSync(join(folder, "worker.js"), "utf8");
  const update = (): Promise<string> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return registration.update().then(
        () => "taken",
        () => "refused",
      );
    });
  change(join(folder, "worker.js"), (text) => text.slice(0, text.length / 2));
  publish();
  expect(await update()).toBe("refused");
  await see(page, "glossary/");
  expect(await edition(page)).toEqual(fresh);
  await context.setOffline(true);
  await see(page, "glossary/");
  expect(await edition(page)).toEqual(fresh);
  await context.setOffline(false);
  writeFileSync(join(folder, "worker.js"), `${whole}\n// next`);
  await see(page, "glossary/");
  expect(await update()).toBe("taken");
  // A reader goes on at once, and the old worker still answers; once no page of it is open the new one takes its place.
  await see(page, "notation/");
  expect(await edition(page)).toEqual(fresh);
  await expect
    .poll(async () => {
      await page.goto("about:blank");
      await see(page, "notation/");
      return page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
    })
    .toBe(false);
  expect(await edition(page)).toEqual(fresh);
});

test("once the owner switches copies off, the next visit removes the worker and all copies of this book alone", async ({
  page,
}) => {
  await see(page, "glossary/");
  await guarded(page);
  await page.evaluate(() => caches.open("groundwork:/neighbor/:pages"));
  await buildWorker(folder, false);
  publish();
  await see(page, "glossary/");
  await expect
    .poll(() =>
      page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, ...(await caches.keys())]),
    )
    .toEqual([0, "groundwork:/neighbor/:pages"]);
  await see(page, "glossary/");
  expect(await edition(page)).toEqual(fresh);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
