import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Gives every page of a finished site to a function, and keeps what that makes of it. @param folder of the site */
export const rewritePages = (folder: string, rewrite: (html: string) => string): void => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  for (const name of names.sort()) {
    const file = join(folder, name);
    const html = readFileSync(file, "utf8");
    const rewritten = rewrite(html);
    if (rewritten !== html) writeFileSync(file, rewritten);
  }
};
