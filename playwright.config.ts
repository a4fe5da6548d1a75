import { defineConfig } from "@playwright/test";
import { sourcesOfSite } from "./src/commands/sources.ts";
import { findChromium } from "./src/mermaid/draw-diagrams.ts";

const executablePath = findChromium();

/**
 * Runs of all there is, by what stands on the command line: these alone keep a report. With other words it took some tests. A run
 * may be made in parts, `npm run test:access -- --shard=1/8` and so on: together they are a whole.
 */
const sweeping = (name: string): boolean => process.env[`GROUNDWORK_${name}`] === "all";
const whole: Readonly<Record<string, string>> = {
  test: "browser",
  ...(sweeping("AXE") ? { "test every-page": "axe-sweep" } : {}),
  ...(sweeping("ACCESS") ? { "test access": "access-sweep" } : {}),
};
const words = process.argv.slice(2);
const [, part = "", parts = ""] = words.map((word) => /^--shard=(\d+)\/(\d+)$/.exec(word)).find(Boolean) ?? [];
const run = whole[words.filter((word) => !word.startsWith("--shard=")).join(" ")];
const suffix = part === "" ? "" : `-${part}-of-${parts}`;

/** Browser tests, on the built `dist/` behind the server of `npm run serve`, in the Chromium that is there. */
export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  outputDir: ".cache/test-results",
  fullyParallel: true,
  workers: "100%",
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  // How soon a worker answers hangs on how busy the machine is, and no test is about that.
  expect: { timeout: 20_000 },
  reporter: [
    ["list"],
    ...(run ? ([["json", { outputFile: `.cache/tests/${run}${suffix}.json` }]] as const) : []),
    ["./tests/browser/access/figures.ts"], // .cache/tests/access.json
  ],
  metadata: { sources: sourcesOfSite(), run, suffix },
  use: {
    // The server takes the first free port and says which; Playwright puts its address into the environment.
    ...(process.env["GROUNDWORK_URL"] ? { baseURL: process.env["GROUNDWORK_URL"] } : {}),
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] },
    // What a service worker answers is seen by no listener; the tests of reading offline let it in.
    serviceWorkers: "block",
    screenshot: "off",
    trace: "off",
  },
  webServer: {
    command: `"${process.execPath}" src/commands/serve.ts`,
    env: { PORT: "4610" },
    wait: { stdout: /Groundwork is at (?<groundwork_url>\S+)/ },
    gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
  },
});
