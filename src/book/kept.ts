/**
 * What was computed, kept from one run to the next: simulations, fits and drawings take seconds, the text that they stand
 * in changes more often than they do. What is kept counts only for the very sources and input that it was computed from.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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

/** The fingerprint of a file and its imports, as long as their sizes and times stay the same. */
interface Print {
  readonly sources: readonly string[];
  readonly stamps: string;
  readonly print: string;
}
const prints = new Map<string, Print>();
/** Milliseconds in which a file may change twice without another time of change. */
const tick = 50;

/** Sizes and times of change; undefined when one is gone, or so young that it may change once more in the same tick. */
const stampsOf = (sources: readonly string[]): string | undefined => {
  const stats = sources.map((path) => statSync(path, { throwIfNoEntry: false }));
  const young = Date.now() - tick;
  return stats.every((stat) => stat && stat.mtimeMs < young)
    ? stats.map((stat) => `${stat?.size} ${stat?.mtimeMs}`).join("\n")
    : undefined;
};

const fingerprint = (root: string, file: string, input: string): string => {
  const key = `${file}\0${input}`;
  const known = prints.get(key);
  if (known && known.stamps === stampsOf(known.sources)) return known.print;
  const sources = sourcesOf(file);
  const stamps = stampsOf(sources);
  const hash = createHash("sha256").update(process.version).update(input);
  for (const path of sources) hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  const print = hash.digest("hex").slice(0, 16);
  if (stamps !== undefined) prints.set(key, { sources, stamps, print });
  return print;
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

const placeOf = ({
  root,
  kind,
  name,
  file,
  input = "",
}: Keeping): { readonly folder: string; readonly kept: string } => {
  const folder = join(root, ".cache", kind);
  return { folder, kept: join(folder, `${name}.${fingerprint(root, file, input)}`) };
};

/** A text that was kept; undefined when there is none of the very same sources and input. */
export const recall = (keeping: Keeping): string | undefined => {
  const { kept } = placeOf(keeping);
  return existsSync(kept) ? readFileSync(kept, "utf8") : undefined;
};

/** Keeps a text for the next run, in place of those of the same name. */
export const keep = (keeping: Keeping, text: string): void => {
  const { folder, kept } = placeOf(keeping);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder))
    if (old.startsWith(`${keeping.name}.`)) rmSync(join(folder, old), { force: true });
  // Under another name first: a run that ends while it writes leaves no half file under the right one.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, kept);
};

/**
 * A text as it was kept, or computed now and kept for the next run.
 * @param compute gives undefined for what cannot be kept; then nothing is written
 */
export const keptText = async (
  keeping: Keeping,
  compute: () => Promise<string | undefined>,
): Promise<string | undefined> => {
  const known = recall(keeping);
  if (known !== undefined) return known;
  const text = await compute();
  if (text !== undefined) keep(keeping, text);
  return text;
};
