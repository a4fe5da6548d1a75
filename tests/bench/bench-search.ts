import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { builtSuggestions, firstBytes, placesIn } from "../search/built-search.ts";
import { answer, byCategory, type Figures, figures } from "../search/quality.ts";
import { questions } from "../search/question.ts";

/**
 * `npm run bench:search`: asks the search of the built site what readers ask, and prints how near the top they find it.
 * Misses of the held-out third are shown with `-- --held` alone: who tunes does not look at them.
 */
const site = process.env["GROUNDWORK_SITE"] ?? "dist";
if (!existsSync(`${site}/search-index.txt`)) {
  console.error(`Unexpected absence of ${site}/search-index.txt, expected a built site: run \`npm run build\` first.`);
  process.exit(1);
}
const report = ".cache/tests/search.json";

const row = (name: string, { queries, meanReciprocalRank, topThree, nothing }: Figures): string =>
  `${name.padEnd(14)}${String(queries).padStart(4)}${meanReciprocalRank.toFixed(3).padStart(8)}${`${(100 * topThree).toFixed(1)} %`.padStart(10)}${`${(100 * nothing).toFixed(1)} %`.padStart(9)}`;

const bytes = firstBytes(site);
const answers = answer(questions(), builtSuggestions(site), placesIn(site).sectionOf);
const tuned = answers.filter(({ held }) => !held);
const heldOut = answers.filter(({ held }) => held);
const lines = [
  `${"".padEnd(14)}asked   MRR     top 3  nothing`,
  ...Object.entries(byCategory(answers)).map(([name, of]) => row(name, of)),
  row("tuned on", figures(tuned)),
  row("held out", figures(heldOut)),
  row("all", figures(answers)),
  "",
  `To the first suggestion: ${bytes.index + bytes.code} bytes by brotli (index ${bytes.index}, code ${bytes.code}).`,
  "",
];
const shown = process.argv.includes("--held") ? answers : tuned;
for (const { ask, rank, found, want, category } of shown.filter((one) => one.rank !== 1))
  lines.push(
    `${category}: “${ask}” ${rank > 0 ? `at ${rank}` : "missed"}, first ${found[0] ?? "nothing"}, wanted ${want.join(" or ")}`,
  );
console.log(lines.join("\n"));
mkdirSync(".cache/tests", { recursive: true });
writeFileSync(
  report,
  `${JSON.stringify({ bytes, all: figures(answers), tuned: figures(tuned), heldOut: figures(heldOut), categories: byCategory(answers), answers }, undefined, 1)}\n`,
);
