import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inlineOf, withPolicy } from "./content-security-policy.ts";
import { headersFile } from "./headers-file.ts";

/**
 * Puts the policy into every page of a finished site, and `_headers` beside them.
 * @param folder of the site
 * @param base path that it is published under, with slashes at both ends
 */
export const protectPages = (folder: string, base: string): void => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort();
  const inline = pages.map((name) => {
    const html = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), withPolicy(html));
    return inlineOf(html);
  });
  writeFileSync(join(folder, "_headers"), headersFile(inline, base));
};
