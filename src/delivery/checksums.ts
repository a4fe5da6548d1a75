import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Name of the list in the site. */
export const checksumsFile = "files.sha256";

/**
 * SHA-256 of every file of a folder but the list itself, as `sha256sum --check` reads it: a line each, in the order of the
 * code units of their paths, which is that of every machine and locale.
 */
export const checksums = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join("/") }))
    .filter(({ path }) => path !== checksumsFile)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file, path }) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${path}\n`)
    .join("");

/** Writes the list into the finished site, so that whoever has a copy can hold it against what was built and attested. */
export const writeChecksums = (folder: string): void => writeFileSync(join(folder, checksumsFile), checksums(folder));
