/**
 * Computed numbers kept from one run to the next: simulations and fits take seconds, the text that they stand in changes
 * more often than they do. What is kept counts only for the very sources that computed it.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Worked } from "../worked/worked.ts";

const imported = /(?:\bfrom|^import)\s+"(\.[^"]+)"/gm;

/** A file and all that it imports by relative paths, sorted. */
export const sourcesOf = (file: string): string[] => {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path) || !existsSync(path)) return;
    found.add(path);
    for (const [, name = ""] of readFileSync(path, "utf8").matchAll(imported)) follow(resolve(dirname(path), name));
  };
  follow(resolve(file));
  return [...found].sort();
};

const fingerprint = (root: string, file: string): string => {
  const hash = createHash("sha256").update(process.version);
  for (const path of sourcesOf(file)) hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
};

/**
 * The numbers of a chapter: as they were kept, or computed now and kept in `<root>/.cache/worked/`.
 * Values that JSON would change (negative zero, infinities) are computed every time.
 * @param file the source that computes them
 */
export const keptWorked = async (
  root: string,
  slug: string,
  file: string,
  compute: () => Promise<Worked>,
): Promise<Worked> => {
  const folder = join(root, ".cache/worked");
  const kept = join(folder, `${slug}.${fingerprint(root, file)}.json`);
  try {
    return JSON.parse(readFileSync(kept, "utf8")) as Worked;
  } catch {
    // Nothing kept, or what was kept is no JSON: it is computed and replaced.
  }
  const worked = await compute();
  const text = JSON.stringify(worked);
  if (!isDeepStrictEqual(JSON.parse(text), worked)) return worked;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith(`${slug}.`)) rmSync(join(folder, name), { force: true });
  // Under another name first: a run that ends while it writes leaves no half file under the right one.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, kept);
  return worked;
};
