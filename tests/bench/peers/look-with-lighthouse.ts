import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { browserPath } from "./browsing.ts";
import type { ValueOf } from "./record.ts";
import type { Host } from "./server.ts";
import { lighthouseFolder } from "./workshop.ts";

const category = z.object({ score: z.number() });
const audit = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({ performance: category, accessibility: category, "best-practices": category, seo: category }),
  audits: z.object({
    "first-contentful-paint": audit,
    "largest-contentful-paint": audit,
    "total-blocking-time": audit,
    "cumulative-layout-shift": audit,
  }),
});

/** What Lighthouse says of a page, as it comes: a phone, simulated slow 4G. @throws Error when it does not come to an end */
export const lookWithLighthouse = async (host: Host, path: string): Promise<ValueOf<"lighthouse">> => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-lighthouse-"));
  const file = join(folder, "report.json");
  const program = join(lighthouseFolder(), "node_modules/lighthouse/cli/index.js");
  const flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu";
  const words = [program, host.origin + path, "--quiet", "--output=json", `--output-path=${file}`, flags];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, CHROME_PATH: browserPath(), NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 180_000,
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said += String(text);
  });
  const code = await new Promise<number | null>((ended) => child.once("close", ended));
  try {
    if (code !== 0) throw new Error(`Unexpected end of Lighthouse (${code}), expected a report.\n${said.slice(-2000)}`);
    const { environment, categories, audits } = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const score = ({ score: share }: { score: number }): number => Math.round(100 * share);
    return {
      outcome: "lighthouse",
      performance: score(categories.performance),
      accessibility: score(categories.accessibility),
      bestPractices: score(categories["best-practices"]),
      seo: score(categories.seo),
      firstPaint: audits["first-contentful-paint"].numericValue,
      largestPaint: audits["largest-contentful-paint"].numericValue,
      blocking: audits["total-blocking-time"].numericValue,
      shift: audits["cumulative-layout-shift"].numericValue,
      speed: environment.benchmarkIndex,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
