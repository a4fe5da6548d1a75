import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Section } from "../../../src/search/page-sections.ts";
import { cacheFolder } from "../cache-folder.ts";

/** The search that comes with another way to make a book: the same texts in, addresses of what it finds out, best first. */
export interface SearchPeer {
  readonly name: string;
  readonly engine: string;
  /** @param folder where its packages are installed */
  readonly open: (sections: readonly Section[], folder: string) => Promise<OpenPeer>;
}

export interface OpenPeer {
  readonly find: (query: string) => string[] | Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** What is installed: the engines, as the peers' own packages ask for them. */
export const versions = { minisearch: "7.2.0", lunr: "2.3.9", pagefind: "1.5.2" } as const;

const isInstalled = (folder: string): boolean =>
  Object.entries(versions).every(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
  });

/** Puts the engines into the cache folder of the benches where they are not there yet. @throws Error when npm cannot */
export const installPeers = (say: (line: string) => void): string => {
  const folder = join(cacheFolder(), "search");
  if (isInstalled(folder)) return folder;
  say(`Installing the peers' search engines into ${folder} (once; about 60 MB).`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const options = ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", ...packages];
  const { status, stderr } = spawnSync("npm", options, { cwd: folder, encoding: "utf8" });
  if (status === 0 && isInstalled(folder)) return folder;
  throw new Error(`Unexpected end of npm install in ${folder}, expected ${packages.join(", ")} there.\n${stderr}`);
};
