import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Quality, qualitySchema } from "../schemas/quality.ts";
import type { Mistake } from "./book-error.ts";
import { readTextFile } from "./text-file.ts";
import { readYaml } from "./yaml-file.ts";

/** Reads `quality.json`, which `npm run report:quality` writes; undefined where it was not run. JSON is YAML, hence its mistakes have places. */
export const readQuality = (root: string, report: (mistake: Mistake) => void): Quality | undefined => {
  const file = join(root, "content/quality.json");
  return existsSync(file)
    ? readYaml(readTextFile(root, file, report), qualitySchema, "quality", report)?.value
    : undefined;
};
