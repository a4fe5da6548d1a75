import { spawn } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { freePort } from "../../engines/programs.ts";
import { cacheFolder } from "../cache-folder.ts";
import { median } from "../measure.ts";
import { inFreshBrowser } from "../peers/browsing.ts";
import { bringPackages, taken } from "../peers/groundwork-book.ts";

/**
 * `npm run bench:dev`: changes a word of a chapter in a copy of this book under `npm run dev`, again and again, and says how long it
 * takes until the server has sent the page anew, and until a browser shows the word.
 */
const chapters = ["foundations/objectives", "architectures/transformer", "scaling/scaling-laws"] as const;
const rounds = 9;

const copyBook = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...taken, "content", "tests", ".diagrams"]) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ["fonts", "figures", "worked", "formulas"].map((kind) => `.cache/${kind}`))
    cpSync(name, join(folder, name), { recursive: true });
};
/** Milliseconds from saving until the page has been sent anew, and until its text shows the word. */
const change = async (page: Page, file: string, word: string): Promise<{ sent: number; seen: number }> => {
  const text = readFileSync(file, "utf8");
  const sent = page.waitForResponse((response) => response.request().isNavigationRequest());
  const start = performance.now();
  writeFileSync(file, text.replace(/\n\n(?=[A-Z][a-z]+ [a-z]+ )/, `\n\n${word} `));
  await (await sent).finished();
  const sentAfter = performance.now() - start;
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), word, { polling: "raf" });
  const seenAfter = performance.now() - start;
  writeFileSync(file, text);
  await page.waitForFunction((wanted) => !document.body.textContent?.includes(wanted), word, { polling: "raf" });
  // The rules look at the whole book when the author rests: that is another reader's time.
  await new Promise((later) => setTimeout(later, 3000));
  return { sent: sentAfter, seen: seenAfter };
};

const folder = join(cacheFolder(), "dev");
copyBook(folder);
bringPackages(process.cwd(), folder);
const port = await freePort();
const server = spawn(process.execPath, ["src/commands/dev.ts"], {
  cwd: folder,
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "ignore", "inherit"],
});
process.once("exit", () => server.kill());
const answers = async (): Promise<boolean> => {
  const response = await fetch(`http://localhost:${port}/`).catch(() => undefined);
  return response?.ok === true;
};
const patience = performance.now() + 120_000;
while (!(await answers())) {
  if (performance.now() > patience)
    throw new Error("Unexpected silence of the preview, expected a page in two minutes.");
  await new Promise((later) => setTimeout(later, 500));
}
await inFreshBrowser("desk", async (page) => {
  for (const chapter of chapters) {
    const [file] = globSync(join(folder, `content/chapters/*/*-${chapter.split("/")[1]}/index.mdx`));
    if (!file) throw new Error(`Unexpected absence of ${chapter}, expected a chapter.`);
    await page.goto(`http://localhost:${port}/${chapter}/`, { waitUntil: "load", timeout: 60_000 });
    await page.waitForTimeout(4000);
    const seen = [];
    for (let round = 0; round < rounds; round += 1) seen.push(await change(page, file, `Word${round}of`));
    const [first, second] = [median(seen.map(({ sent }) => sent)), median(seen.map((one) => one.seen))];
    console.log(
      `${chapter}: sent anew after ${first.toFixed(0)} ms, seen after ${second.toFixed(0)} ms (medians of ${rounds}).`,
    );
  }
});
console.log(`Load of the machine: ${(loadavg()[0] ?? Number.NaN).toFixed(1)}.`);
process.exit(0);
