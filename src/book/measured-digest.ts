import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Changes when any results file does: what is drawn or computed from measurements is made anew then. */
export const measuredDigest = (root: string): string => {
  const folder = join(root, "src/experiments/results");
  if (!existsSync(folder)) return "";
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
};
