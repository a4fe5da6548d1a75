/**
 * What was computed, kept from one run to the next: simulations, fits and drawings take seconds, the text that they stand
 * in changes more often than they do. What is kept counts only for the very sources and input that it was computed from.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

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

const fingerprint = (root: string, file: string, input: string): string => {
  const hash = createHash("sha256").update(process.version).update(input);
  for (const path of sourcesOf(file)) hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
};

export type Keeping = {
  /** folder that holds `.cache/` */
  readonly root: string;
  /** folder of `.cache/`, such as "worked" */
  readonly kind: string;
  readonly name: string;
  /** the source that computes it */
  readonly file: string;
  /** what it is computed from, beside its sources */
  readonly input?: string;
};

/**
 * A text as it was kept, or computed now and kept for the next run.
 * @param compute gives undefined for what cannot be kept; then nothing is written
 */
export const keptText = async (
  { root, kind, name, file, input = "" }: Keeping,
  compute: () => Promise<string | undefined>,
): Promise<string | undefined> => {
  const folder = join(root, ".cache", kind);
  const kept = join(folder, `${name}.${fingerprint(root, file, input)}`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const text = await compute();
  if (text === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`)) rmSync(join(folder, old), { force: true });
  // Under another name first: a run that ends while it writes leaves no half file under the right one.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, kept);
  return text;
};
