import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a run looked at: it counts for this commit, unless files had changes that are in no commit. */
export interface Sources {
  /** "" where there is no history */
  readonly commit: string;
  readonly changed: boolean;
  /** day of the run */
  readonly date: string;
}

/** The report of quality tells of commits, and one more that holds it alone changes nothing that it tells of. */
export const butTheReport = ["--", ".", ":(exclude)content/quality.json"] as const;

const git = (...words: readonly string[]): string =>
  (spawnSync("git", words, { encoding: "utf8" }).stdout ?? "").trim();
const today = (): string => new Date().toISOString().slice(0, 10);

/** The sources as they are on disk now. */
export const sourcesNow = (): Sources => ({
  commit: git("rev-parse", "HEAD"),
  changed: git("status", "--porcelain", ...butTheReport) !== "",
  date: today(),
});

const builtFrom = ".cache/built.json";

/** Notes what the site in `dist/` was built from. Beside it and not in it: two builds of one text are the same site. */
export const noteBuild = (sources: Sources): void => {
  mkdirSync(dirname(builtFrom), { recursive: true });
  writeFileSync(builtFrom, `${JSON.stringify(sources)}\n`);
};

/** The sources of the site in `dist/`, which a run opens today; unknown ones count as changed. */
export const sourcesOfSite = (): Sources => {
  const built: Sources = existsSync(builtFrom)
    ? JSON.parse(readFileSync(builtFrom, "utf8"))
    : { commit: "", changed: true, date: "" };
  return { ...built, date: today() };
};
