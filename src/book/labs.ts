import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Names of the pages on experiments: the language that they are made in, and those with a file of results. */
export const readExperiments = (root: string): string[] => {
  const folder = join(root, "src/experiments/results");
  if (!existsSync(folder)) return [];
  return ["language", ...readdirSync(folder).map((name) => name.replace(/\.json$/, ""))];
};

/** Names of the labs, in the order of the alphabet: the folders of `src/labs` that hold a model and say what they are. */
export const readLabs = (root: string): string[] => {
  const folder = join(root, "src/labs");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => ["about.ts", "model.ts"].every((file) => existsSync(join(folder, name, file))))
    .sort();
};
