import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const imports = /\bfrom "(\.{1,2}\/[^"]+)"/g;

/** What runs: without comments, import lines and white space, so that rewording or moving a file costs no hour of work. */
const withoutTalk = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^import [\s\S]*?;$/gm, "")
    .replace(/\s+/g, " ");

/**
 * Fingerprint of a module and of all that it imports from this project: two runs of equal fingerprints run the same code.
 */
export const codeVersion = (module: string): string => {
  const sources = new Map<string, string>();
  const waiting = [resolve(module)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    const source = readFileSync(file, "utf8");
    sources.set(file, withoutTalk(source));
    for (const [, path = ""] of source.matchAll(imports)) waiting.push(resolve(dirname(file), path));
  }
  const hash = createHash("sha256");
  for (const source of [...sources.values()].sort()) hash.update(source).update("\0");
  return hash.digest("hex").slice(0, 16);
};
