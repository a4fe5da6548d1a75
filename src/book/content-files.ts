import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { TextFile } from "./text-file.ts";

/** Writers' manuals stand beside the content and show mistakes on purpose. */
const isManual = (path: string): boolean => /^content\/[A-Z]+\.md$/.test(path);

const pathsIn = (root: string): string[] =>
  readdirSync(join(root, "content"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

/** Every text that writers edit, as it is on disk, sorted by path. Files that are not UTF-8 are left out: reading tells of them. */
export const contentTexts = (root: string): TextFile[] =>
  pathsIn(root)
    .filter((path) => /\.(mdx|md|yaml|bib|svg)$/.test(path) && !isManual(path))
    .flatMap((path) => {
      const bytes = readFileSync(join(root, path));
      return isUtf8(bytes) ? [{ path, text: bytes.toString("utf8") }] : [];
    });

/** Paths of the pictures beside the chapters, sorted. */
export const picturePaths = (root: string): string[] =>
  pathsIn(root).filter((path) => /\.(png|jpe?g|gif|webp|svg|avif|hei[cf]|tiff?|bmp)$/i.test(path));
