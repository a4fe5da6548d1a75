import { sourcesOfSite } from "../../src/commands/sources.ts";
import { openChromium } from "./chromium.ts";
import { takeComplaints } from "./complaints.ts";
import { type Crawl, crawl } from "./crawl.ts";
import type { Engine, Open } from "./engine.ts";
import { openFirefox } from "./firefox.ts";
import { openHost } from "./host.ts";
import { journeys } from "./journeys/all.ts";
import type { Journey } from "./journeys/journey.ts";
import { type EngineResult, type JourneyResult, keep, tableOf } from "./report.ts";
import { openWebKitGtk } from "./webkitgtk.ts";
import { within } from "./within.ts";

/** `npm run test:engines`: what readers do, and every page, in three engines; the figures go to `.cache/tests/engines.json`. */
const engines: Readonly<Record<string, Open>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkitgtk: openWebKitGtk,
};
const usage = `npm run test:engines                 all of ${Object.keys(engines).join(", ")}, one after the other; needs a built site
npm run test:engines -- firefox      one of them`;

type Tell = (fault: string) => void;

const travel = async (engine: Engine, journey: Journey, tell: Tell): Promise<JourneyResult> => {
  const faults: string[] = [];
  const host = await openHost("header");
  let figures: JourneyResult["figures"] = {};
  try {
    figures = (await within(240, journey.go({ engine, host }))) ?? {};
    // Without a network the browser's log says so, and the page has another origin: what pages complain of then is in the crawl.
    const complaints = journey.title.includes("server has stopped") ? [] : await takeComplaints(engine, host);
    faults.push(...complaints.map(({ kind, text }) => `${kind}: ${text}`));
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  engine.heard();
  await host.stop();
  for (const fault of faults) tell(`${journey.title}: ${fault}`);
  return { title: journey.title, passed: faults.length === 0, figures };
};

const examine = async (open: Open): Promise<EngineResult> => {
  const sources = sourcesOfSite();
  const engine = await open();
  const faults: string[] = [];
  const tell: Tell = (fault) => {
    faults.push(fault);
    console.log(`${engine.name}: ${fault}`);
  };
  console.log(`\n── ${engine.name} ${engine.version}`);
  const results: JourneyResult[] = [];
  try {
    for (const journey of journeys) {
      results.push(await travel(engine, journey, tell));
      console.log(`${results.at(-1)?.passed ? "passed" : "FAILED"}: ${journey.title}`);
    }
  } finally {
    await engine.close();
  }
  const crawls: Crawl[] = [];
  for (const delivery of ["meta", "header"] as const) crawls.push(await crawl(open, delivery, tell));
  return { engine: engine.name, version: engine.version, journeys: results, crawls, faults, sources };
};

const wanted = process.argv.slice(2);
const strangers = wanted.filter((name) => !(name in engines));
if (strangers.length > 0) {
  console.error(`Unexpected ${strangers.join(" ")}, expected:\n${usage}`);
  process.exit(1);
}
try {
  const results: EngineResult[] = [];
  for (const [name, open] of Object.entries(engines))
    if (wanted.length === 0 || wanted.includes(name)) {
      results.push(await examine(open));
      keep(results);
    }
  console.log(`\n${tableOf(results)}`);
  process.exit(results.some(({ faults }) => faults.length > 0) ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
