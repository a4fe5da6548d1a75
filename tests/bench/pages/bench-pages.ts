import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { median } from "../measure.ts";
import { lookWithLighthouse } from "../peers/look-with-lighthouse.ts";
import { host } from "../peers/server.ts";
import { installLighthouse } from "../peers/workshop.ts";
import { withBlock } from "../readme-block.ts";
import { scrollPage } from "../scale/scroll.ts";
import { pagesBlock, type Seen } from "./readme-block.ts";

/** `npm run bench:pages`: pages of the built book as Lighthouse opens them, printed and written to README's table. */
const pages: Readonly<Record<string, string>> = {
  cover: "/",
  "chapter without a lab": "/foundations/objectives/",
  "chapter with labs": "/architectures/diffusion-models/",
  "lab of its own": "/labs/diffusion/",
  models: "/models/",
  glossary: "/glossary/",
  claims: "/claims/",
  search: "/search/",
  equations: "/equations/",
  notation: "/notation/",
  bibliography: "/bibliography/",
};
const usage = `npm run bench:pages                      all of the built book's kinds of pages, to README.md
npm run bench:pages -- models glossary   some of ${Object.keys(pages).join(", ")}, without writing`;
const rounds = 3;

const asked = process.argv.slice(2);
const lost = Object.values(pages).filter((path) => !existsSync(`dist${path}index.html`));
if (asked.some((name) => !(name in pages)) || lost.length > 0) {
  console.error(
    lost.length > 0
      ? `Unexpected absence of ${lost.join(", ")} in dist/, expected a built book: npm run build.`
      : `Unexpected ${asked.join(" ")}, expected:\n${usage}`,
  );
  process.exit(1);
}
installLighthouse(console.log);
// The host keeps what it compressed beside the files.
const site = join(cacheFolder(), "pages");
rmSync(site, { recursive: true, force: true });
cpSync("dist", site, { recursive: true });
const open = await host(site);
const seen: Seen[] = [];
for (const [name, path] of Object.entries(pages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  // The host compresses what it is asked for the first time.
  await scrollPage(open, path, 1);
  const looks: Awaited<ReturnType<typeof lookWithLighthouse>>[] = [];
  for (let round = 0; round < rounds; round += 1) looks.push(await lookWithLighthouse(open, path));
  const of = (figure: (look: (typeof looks)[number]) => number): number => median(looks.map(figure));
  seen.push({
    name,
    performance: of(({ performance }) => performance),
    accessibility: of(({ accessibility }) => accessibility),
    bestPractices: of(({ bestPractices }) => bestPractices),
    seo: of(({ seo }) => seo),
    largestPaint: of(({ largestPaint }) => largestPaint),
    blocking: of(({ blocking }) => blocking),
    shift: of(({ shift }) => shift),
    speed: of(({ speed }) => speed ?? Number.NaN),
  });
  console.log(JSON.stringify(seen.at(-1)));
}
open.close();
const block = pagesBlock({ date: new Date().toISOString().slice(0, 10), load: loadavg()[0] ?? Number.NaN, seen });
console.log(block);
if (asked.length === 0) writeFileSync("README.md", withBlock(readFileSync("README.md", "utf8"), block));
