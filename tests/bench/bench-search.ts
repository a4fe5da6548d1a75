import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { unpack } from "../../src/search/entry.ts";
import { suggester } from "../../src/search/suggest.ts";
import { builtSuggestions, builtTexts, firstBytes, placesIn } from "../search/built-search.ts";
import { answer, byCategory, type Figures, figures, ranked } from "../search/quality.ts";
import { questions } from "../search/question.ts";
import { withBlock } from "./readme-block.ts";
import { type AtScale, atScale } from "./search/at-scale.ts";
import { builtSections, comparePeers } from "./search/compare.ts";
import { searchBlock, writeSearchReport } from "./search/readme-block.ts";

/**
 * `npm run bench:search`: asks the search of the built site what readers ask, prints how near the top they find it and what the
 * answers weigh, asks the peers' searches the same, and writes README's table.
 * Misses of the held-out third are shown with `-- --held` alone: who tunes does not look at them. `-- --own` leaves the peers and
 * README alone.
 */
const site = process.env["GROUNDWORK_SITE"] ?? "dist";
if (!existsSync(`${site}/search-index.txt`)) {
  console.error(`Unexpected absence of ${site}/search-index.txt, expected a built site: run \`npm run build\` first.`);
  process.exit(1);
}

const row = (name: string, { queries, meanReciprocalRank, topThree, nothing }: Figures): string =>
  `${name.padEnd(14)}${String(queries).padStart(4)}${meanReciprocalRank.toFixed(3).padStart(8)}${`${(100 * topThree).toFixed(1)} %`.padStart(10)}${`${(100 * nothing).toFixed(1)} %`.padStart(9)}`;

const asked = questions();
const bytes = firstBytes(site);
const { sectionOf } = placesIn(site);
const answers = answer(asked, builtSuggestions(site), sectionOf);
const tuned = answers.filter(({ held }) => !held);
const heldOut = answers.filter(({ held }) => held);
const search = builtTexts(site);
const found = await Promise.all(asked.map(async (question) => ({ question, ...(await search(question.ask)) })));
const text = figures(
  found.map(({ question, hits }) =>
    ranked(
      question,
      hits.map(({ url }) => url),
      sectionOf,
    ),
  ),
);
const first = bytes.index + bytes.code;
const inAll = found.map((one) => first + one.bytes).sort((a, b) => a - b);
const weights = { first, median: inAll[Math.floor(inAll.length / 2)] ?? 0, most: inAll.at(-1) ?? 0 };
const lines = [
  `${"".padEnd(14)}asked   MRR     top 3  nothing`,
  ...Object.entries(byCategory(answers)).map(([name, of]) => row(name, of)),
  row("tuned on", figures(tuned)),
  row("held out", figures(heldOut)),
  row("all", figures(answers)),
  row("full text", text),
  "",
  `To the first suggestion: ${first} bytes by brotli (index ${bytes.index}, code ${bytes.code}).`,
  `To the full text: ${weights.median} bytes in all, the median; ${weights.most} at most.`,
  "",
];
const shown = process.argv.includes("--held") ? answers : tuned;
for (const { ask, rank, found: places, want, category } of shown.filter((one) => one.rank !== 1))
  lines.push(
    `${category}: “${ask}” ${rank > 0 ? `at ${rank}` : "missed"}, first ${places[0] ?? "nothing"}, wanted ${want.join(" or ")}`,
  );
console.log(lines.join("\n"));
mkdirSync(".cache/tests", { recursive: true });
writeFileSync(
  ".cache/tests/search.json",
  `${JSON.stringify({ bytes, all: figures(answers), tuned: figures(tuned), heldOut: figures(heldOut), categories: byCategory(answers), answers }, undefined, 1)}\n`,
);

if (!process.argv.includes("--own")) {
  const peers = await comparePeers(site, asked, sectionOf, console.error);
  const entries = unpack(readFileSync(`${site}/search-index.txt`, "utf8"));
  const chapters = entries.filter(({ kind }) => kind === "chapter").length;
  const { heard } = suggester(entries);
  const queries = asked.map(({ ask }) => heard(ask));
  const sections = builtSections(site);
  const scaled: AtScale[] = [];
  for (const times of [1, Math.ceil(200 / chapters), Math.ceil(1000 / chapters)]) {
    console.error(`Weighing the full text of ${times * chapters} chapters.`);
    scaled.push(await atScale(sections, chapters, times, queries));
  }
  const date = new Date().toISOString().slice(0, 10);
  const report = { date, suggestions: figures(answers), text, peers, weights, scaled };
  writeSearchReport(report);
  const block = searchBlock(report);
  writeFileSync("README.md", withBlock(readFileSync("README.md", "utf8"), block));
  console.log(block);
}
