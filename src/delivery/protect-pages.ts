import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Inline, inlineOf, withPolicy } from "./content-security-policy.ts";
import { headersFile } from "./headers-file.ts";
import { rewritePages } from "./rewrite-pages.ts";

/**
 * Puts the policy into every page of a finished site, and `_headers` beside them.
 * @param folder of the site
 * @param base path that it is published under, with slashes at both ends
 */
export const protectPages = (folder: string, base: string): void => {
  const inline: Inline[] = [];
  rewritePages(folder, (html) => {
    inline.push(inlineOf(html));
    return withPolicy(html);
  });
  writeFileSync(join(folder, "_headers"), headersFile(inline, base));
};
