import { resolve } from "node:path";
import { build } from "vite";

/**
 * Bundles the service worker into one file at the root of the site: a worker reaches what lies below it.
 * @param keeps whether it keeps copies of pages; else it removes those that are there, and itself
 */
export const buildWorker = async (folder: string, keeps: boolean): Promise<void> => {
  const entry = resolve(keeps ? "src/offline/worker.ts" : "src/offline/removal-worker.ts");
  await build({
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ["iife"], name: "worker", fileName: () => "worker.js" },
    },
  });
};
