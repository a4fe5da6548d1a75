import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

interface Digest {
  /** names, sizes and times of the files */
  readonly of: string;
  readonly digest: string;
}

const digests = new Map<string, Digest>();

/** Changes when any results file does: what is drawn or computed from measurements is made anew then. */
export const measuredDigest = (root: string): string => {
  const folder = join(root, "src/experiments/results");
  if (!existsSync(folder)) return "";
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const of = files.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join("\n");
  const known = digests.get(root);
  if (known?.of === of) return known.digest;
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const digest = hash.digest("hex");
  digests.set(root, { of, digest });
  return digest;
};
