import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { BookError } from "../book/book-error.ts";
import { currentBook } from "../book/current-book.ts";
import { prepare } from "../book/integration.ts";
import { keepFormulas, recallFormulas } from "../book/kept-formulas.ts";
import { writeBookFiles } from "../delivery/book-files.ts";
import { buildWorker } from "../delivery/build-worker.ts";
import { writeChecksums } from "../delivery/checksums.ts";
import { joinSheets } from "../delivery/join-sheets.ts";
import { withLateScripts } from "../delivery/late-scripts.ts";
import { withNumberedIslands } from "../delivery/number-islands.ts";
import { protectPages } from "../delivery/protect-pages.ts";
import { rewritePages } from "../delivery/rewrite-pages.ts";
import { refuseLosses } from "../rules/refuse-losses.ts";
import { buildIndex } from "../search/build-index.ts";
import { site } from "../site.ts";
import { noteBuild, sourcesNow } from "./sources.ts";

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

/**
 * Builds the whole site beside the old one and puts it in its place only when all has gone well: a mistake leaves the last
 * good `dist/` as it was.
 * @param into folder of the finished site
 */
export const buildSite = async (into = "dist"): Promise<void> => {
  const started = performance.now();
  const sources = sourcesNow();
  const out = resolve(".build/site");
  rmSync(out, { recursive: true, force: true });
  recallFormulas(process.cwd());
  await prepare();
  process.env["GROUNDWORK_PREPARED"] = "1";
  process.env["GROUNDWORK_OUT"] = out;
  const base = `/${process.env["BASE"] ?? site.base}/`.replaceAll(/\/+/g, "/");
  const { build } = await import("astro");
  await build({ root: process.cwd(), logLevel: "warn" });
  refuseLosses(await currentBook(), out);
  rewritePages(out, (html) => withLateScripts(withNumberedIslands(html)));
  joinSheets(out, base);
  protectPages(out, base);
  const sections = buildIndex(out);
  writeFileSync(join(out, ".nojekyll"), "");
  await buildWorker(out, site.offline);
  writeBookFiles(out);
  writeChecksums(out);
  const dist = resolve(into);
  const old = resolve(".build/old");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
  if (into === "dist") noteBuild(sources);
  keepFormulas(process.cwd());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${sections} searchable sections into ${into}/ (${(sizeOf(dist) / 1e6).toFixed(1)} MB, ${seconds} s).`,
  );
};

if (import.meta.main) {
  try {
    await buildSite(process.argv[2]);
  } catch (error) {
    console.error(error instanceof BookError ? error.message : error);
    process.exit(1);
  }
}
