import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The page with its islands numbered in order. Astro names them by a hash of what they are and of the folder on the machine
 * that built them: the same page would differ from machine to machine, and nothing looks an island up by that name.
 */
export const withNumberedIslands = (html: string): string => {
  let count = 0;
  return html.replaceAll(/<astro-island uid="[^"]*"/g, () => {
    count += 1;
    return `<astro-island uid="${count}"`;
  });
};

/** Numbers the islands of every page of a finished site. */
export const numberIslands = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) =>
    one.endsWith(".html"),
  )) {
    const html = readFileSync(join(folder, name), "utf8");
    const numbered = withNumberedIslands(html);
    if (numbered !== html) writeFileSync(join(folder, name), numbered);
  }
};
