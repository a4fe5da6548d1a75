import { defineConfig } from "@playwright/test";
import { findChromium } from "./src/mermaid/draw-diagrams.ts";

const executablePath = findChromium();

/** A sweep keeps its report apart from that of `npm test`. */
const sweeps = ["axe", "access"].filter((name) => process.env[`GROUNDWORK_${name.toUpperCase()}`] === "all");
const report = sweeps.length > 0 ? `${sweeps.join("-")}-sweep` : "browser";

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
    ["json", { outputFile: `.cache/tests/${report}.json` }],
    ["./tests/browser/access/figures.ts"], // .cache/tests/access.json
  ],
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
