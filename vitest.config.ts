import { defineConfig } from "vitest/config";

/** These lay a made-up book in place of the real one, so each of their files needs its modules afresh. */
const withStandIns = ["tests/unit/{mermaid,plugins}/**/*.test.ts"];
const setupFiles = ["tests/property-seed.ts"];

/**
 * `unit` and `content` look at sources, `site` at the built folder, which it parses once for all its files.
 * Files of `unit` share their modules: to load these anew for each file would take as long as the tests themselves.
 */
export default defineConfig({
  test: {
    // One worker less than cores, as is the custom, would leave half of a machine of two idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          setupFiles,
          include: ["tests/unit/**/*.test.ts"],
          exclude: withStandIns,
          testTimeout: 60_000,
          isolate: false,
        },
      },
      { test: { name: "unit-with-stand-ins", setupFiles, include: withStandIns, testTimeout: 60_000 } },
      { test: { name: "content", setupFiles, include: ["tests/content/**/*.test.ts"], testTimeout: 120_000 } },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          testTimeout: 120_000,
          isolate: false,
          fileParallelism: false,
        },
      },
    ],
  },
});
