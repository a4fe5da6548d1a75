import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { median } from "../measure.ts";
import { run } from "../peers/building.ts";
import { lookWithLighthouse } from "../peers/look-with-lighthouse.ts";
import { host } from "../peers/server.ts";
import { installLighthouse } from "../peers/workshop.ts";
import { withBlock } from "../readme-block.ts";
import { longPlace, makeLongBook } from "./long-book.ts";
import { type Seen, scaleBlock } from "./readme-block.ts";
import { scrollPage } from "./scroll.ts";

/**
 * `npm run bench:scale`: builds a book with a chapter of 22,000 words, and a glossary and a bibliography of 2,000 entries, opens
 * them as Lighthouse does and scrolls them, as fast as this machine is and on a slow phone, prints what it saw and writes README's table.
 */
const rounds = 3;
const slowPhone = 4;

const folder = join(cacheFolder(), "scale");
const words = makeLongBook(folder);
const { outcome, seconds } = await run(["node", "src/commands/build.ts"], folder, join(folder, ".log"), 30);
if (outcome !== "done") {
  console.error(
    `Unexpected end of the build (${outcome}), expected a site.\n${readFileSync(join(folder, ".log"), "utf8")}`,
  );
  process.exit(1);
}
console.log(`Built in ${seconds.toFixed(0)} s.`);
installLighthouse(console.log);

const pages = [
  { name: "long chapter", path: `/${longPlace.partSlug}/${longPlace.slug}/` },
  { name: "glossary of 2,000 terms", path: "/glossary/" },
  { name: "bibliography of 2,000 works", path: "/bibliography/" },
] as const;
const open = await host(join(folder, "dist"));
const seen: Seen[] = [];
for (const { name, path } of pages) {
  const html = readFileSync(join(folder, "dist", path, "index.html"), "utf8");
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  const scores = [];
  const scrolls = [];
  // The first look has the host compress the files.
  await scrollPage(open, path, 1);
  for (let round = 0; round < rounds; round += 1) {
    scores.push(await lookWithLighthouse(open, path));
    scrolls.push(await scrollPage(open, path, 1));
  }
  const slowly = await scrollPage(open, path, slowPhone);
  const one: Seen = {
    name,
    formulas: count(/<math\b/g),
    diagrams: count(/<figure[^>]*\bdiagram\b/g),
    entries: count(/<(?:dt|li)\b[^>]*\bid="/g),
    performance: median(scores.map(({ performance }) => performance)),
    others: Math.min(...scores.flatMap(({ accessibility, bestPractices, seo }) => [accessibility, bestPractices, seo])),
    speed: median(scores.map(({ speed }) => speed ?? Number.NaN)),
    blocking: median(scores.map(({ blocking }) => blocking)),
    loaded: slowly.loaded,
    windows: median(scrolls.map(({ windows }) => windows)),
    tasks: median(scrolls.map(({ scrolling }) => scrolling.length)),
    longest: median(scrolls.map(({ scrolling }) => Math.max(0, ...scrolling))),
    slowTasks: slowly.scrolling.length,
    slowLongest: Math.max(0, ...slowly.scrolling),
  };
  seen.push(one);
  console.log(JSON.stringify(one));
}
open.close();
const block = scaleBlock({
  date: new Date().toISOString().slice(0, 10),
  words,
  load: loadavg()[0] ?? Number.NaN,
  seen,
});
console.log(block);
writeFileSync("README.md", withBlock(readFileSync("README.md", "utf8"), block));
