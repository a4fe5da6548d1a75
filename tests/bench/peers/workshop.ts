/** The folders outside the repository in which tools are installed, books written, sites kept and measures stored. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { madeChapter } from "./corpus/chapter.ts";
import { standIns, taken } from "./groundwork-book.ts";
import { repository } from "./tools/groundwork.ts";
import type { Tool } from "./tools/tool.ts";

export const workshop = (): string => join(cacheFolder(), "peers");
export const resultsFolder = (): string => join(workshop(), "results");
export const toolFolder = ({ name }: Tool): string => join(workshop(), "tools", name);
export const siteFolder = ({ name }: Tool, chapters: number): string =>
  join(workshop(), "sites", `${name}-${chapters}`);
export const lighthouseFolder = (): string => join(workshop(), "lighthouse");

/** Raised when the way of measuring changes, so that nothing is compared with what was measured otherwise. */
const edition = 1;

const filesBelow = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

const sources = new Map<string, string>();
/** Hash of what a tool builds with. That of the repository's own code is taken once, so that an edit meanwhile changes nothing. */
const sourcesOf = ({ name, setup }: Tool): string => {
  const known = sources.get(name);
  if (known) return known;
  const hash = createHash("sha256").update(JSON.stringify([setup, standIns]));
  if (name === "groundwork")
    for (const file of taken.flatMap((path) => filesBelow(join(repository, path))))
      hash.update(file.slice(repository.length)).update(readFileSync(file));
  const digest = hash.digest("hex");
  sources.set(name, digest);
  return digest;
};

/** Hash of all that a site is made of: what was measured of another is measured anew. */
export const fingerprintOf = (tool: Tool, chapters: number): string => {
  const text = JSON.stringify([
    edition,
    chapters,
    sourcesOf(tool),
    madeChapter(1, chapters),
    madeChapter(chapters, chapters),
  ]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
};

const install = (
  folder: string,
  title: string,
  setup: Readonly<Record<string, string>>,
  say: (line: string) => void,
): void => {
  const mark = join(folder, ".installed");
  const wanted = setup["package.json"] ?? "";
  for (const [name, text] of Object.entries(setup)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  say(`Installing ${title} into ${folder} (once).`);
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, stderr } = spawnSync("npm", words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "" },
  });
  if (status !== 0) throw new Error(`Unexpected end of npm install in ${folder}, expected ${title} there.\n${stderr}`);
  writeFileSync(mark, wanted);
};

/** Installs a tool where it is not there yet. @throws Error when npm cannot */
export const installTool = (tool: Tool, say: (line: string) => void): void => {
  if (tool.name !== "groundwork") install(toolFolder(tool), tool.title, tool.setup, say);
};

export const lighthouseVersion = "13.5.0";
/** @throws Error when npm cannot */
export const installLighthouse = (say: (line: string) => void): void =>
  install(
    lighthouseFolder(),
    `Lighthouse ${lighthouseVersion}`,
    { "package.json": `{ "private": true, "dependencies": { "lighthouse": "${lighthouseVersion}" } }\n` },
    say,
  );
