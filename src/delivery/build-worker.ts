import { resolve } from "node:path";
import { build } from "vite";

/** Bundles the service worker into one file at the root of the site: a worker reaches what lies below it. */
export const buildWorker = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: resolve("src/offline/worker.ts"), formats: ["iife"], name: "worker", fileName: () => "worker.js" },
    },
  });
};
