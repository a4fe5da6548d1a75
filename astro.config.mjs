import svelte from "@astrojs/svelte";
import { defineConfig } from "astro/config";
import { groundwork } from "./src/book/integration.ts";
import { redirectsUnder } from "./src/book/redirects.ts";
import { site } from "./src/site.ts";
import { labData } from "./src/tags/lab-data.ts";

/**
 * A warning stops the build, but for two: Astro marks its own modules with a directive that the bundler does not know, and on
 * a busy machine the bundler tells how long its plugins took.
 */
const refuseWarning = (warning) => {
  if (warning.code === "PLUGIN_TIMINGS") return;
  if (warning.code === "MODULE_LEVEL_DIRECTIVE" && warning.message.includes("astro:head-inject")) return;
  throw new Error(warning.message);
};

/**
 * What nearly all labs share comes in one piece: each of twenty small ones would cost a request, and the browser more work than
 * to read what this lab does not use. Not what draws data and trains on them, which brings mathematics along.
 */
const sharedByLabs = {
  name: "lab-kit",
  test: /[\\/]node_modules[\\/]svelte[\\/]|[\\/]labs[\\/]kit[\\/](?!PointCloud|CurveChart|DrawingPad|Waiting|TrainingBar)(?:[A-Z]\w*|lab-memory)\.svelte|[\\/]labs[\\/]kit[\\/](?:large-number|scientific|on-width)\.ts/,
  minShareCount: 2,
};

const base = process.env.BASE ?? site.base;

export default defineConfig({
  site: process.env.SITE ?? site.origin,
  base,
  outDir: process.env.GROUNDWORK_OUT ?? "dist",
  trailingSlash: "always",
  redirects: redirectsUnder(process.cwd(), base),
  // Vite 8's default drops the spaces that separate inline elements.
  compressHTML: true,
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [groundwork(), svelte()],
  // Small fonts as data: addresses would be refused by a strict Content-Security-Policy.
  vite: {
    plugins: [labData()],
    build: { assetsInlineLimit: 0, rolldownOptions: { onwarn: refuseWarning } },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedByLabs] } } } } } },
  },
});
