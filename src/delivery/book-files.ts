import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BookFile } from "../offline/book-file.ts";

/** Files that no reader without a network asks for. */
const unread =
  /^(?:_headers|\.nojekyll|robots\.txt|sitemap\.xml|worker\.js|book-files\.json|files\.sha256|social\/.*|.*\.map)$/;

/** What the whole book consists of, sorted by address. @param folder the built site */
export const bookFiles = (folder: string): BookFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file
        .slice(folder.length + 1)
        .replaceAll("\\", "/")
        .replace(/(^|\/)index\.html$/, "$1"),
      bytes: statSync(file).size,
    }))
    .filter(({ path }) => !unread.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Writes the list where the page about reading offline finds it. */
export const writeBookFiles = (folder: string): void =>
  writeFileSync(join(folder, "book-files.json"), JSON.stringify(bookFiles(folder)));
