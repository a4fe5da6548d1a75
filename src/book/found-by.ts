import { existsSync } from "node:fs";
import { join } from "node:path";
import { foundBySchema } from "../schemas/found-by.ts";
import type { Mistake } from "./book-error.ts";
import type { Chapter } from "./chapter.ts";
import { readTextFile } from "./text-file.ts";
import { readYaml } from "./yaml-file.ts";

/** Words by which a section is looked for, by `chapter#heading`. */
export type FoundBy = Readonly<Record<string, string>>;

/** Reads `found-by.yaml`, which a book may have; reports what is not as its schema says, or names a section that there is not. */
export const readFoundBy = (
  root: string,
  chapters: readonly Chapter[],
  report: (mistake: Mistake) => void,
): FoundBy => {
  const path = join(root, "content/found-by.yaml");
  if (!existsSync(path)) return {};
  const file = readTextFile(root, path, report);
  const read = readYaml(file, foundBySchema, "found-by", report);
  const places = new Set(
    chapters.flatMap(({ slug, headings }) => [slug, ...headings.map(({ id }) => `${slug}#${id}`)]),
  );
  for (const key of Object.keys(read?.value ?? {}).filter((one) => !places.has(one)))
    report({
      rule: "found-by",
      file: file.path,
      ...(read?.place([key]) ?? { line: 1, column: 1 }),
      message: `Unexpected place \`${key}\`, expected a chapter, or a chapter with the anchor of one of its headings.`,
      hint: "Copy it from the address of the section.",
    });
  return read?.value ?? {};
};
