import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const imports = /\bfrom "(\.{1,2}\/[^"]+)"/g;

/**
 * Fingerprint of a module and of all that it imports from this project: two runs of equal fingerprints run the same
 * code. Comments count too, since telling them from code is not worth a parser.
 */
export const codeVersion = (module: string): string => {
  const sources = new Map<string, string>();
  const waiting = [resolve(module)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    const source = readFileSync(file, "utf8");
    sources.set(file, source);
    for (const [, path = ""] of source.matchAll(imports)) waiting.push(resolve(dirname(file), path));
  }
  const hash = createHash("sha256");
  for (const [, source] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(source).update("\0");
  return hash.digest("hex").slice(0, 16);
};
