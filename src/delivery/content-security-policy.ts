/**
 * What a page may load and run: what it was built with, from its own host, and nothing else.
 *
 * The policy stands in the page, since hosts such as GitHub Pages send no headers of ours, and in `_headers` for hosts
 * that do. Inline scripts and styles are named by their hashes. Attributes `style="..."` stay allowed: KaTeX sets
 * formulas with them (KaTeX/KaTeX#4096). `wasm-unsafe-eval` lets the small language model run its
 * WebAssembly; it allows no JavaScript from text.
 */
import { createHash } from "node:crypto";

export type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Kinds of `<script>` that a browser runs; others, such as JSON for search engines, are data. */
const runs = (attributes: string): boolean => {
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? "";
  return ["", "module", "text/javascript"].includes(type);
};

/** Hashes of what stands between the tags of inline scripts and style sheets, each once, in order. */
export const inlineOf = (html: string): Inline => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    if (!/\bsrc=/.test(attributes) && runs(attributes)) scripts.add(hash(text));
  for (const [, text = ""] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) styles.add(hash(text));
  return { scripts: [...scripts], styles: [...styles] };
};

/** The policy as one line. @param inline hashes of what may stand in the page itself */
export const contentSecurityPolicy = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/**
 * The page with its policy directly behind the declaration of its characters, or, in the short page of a redirect, of its
 * kind: what stands before a policy is not under it.
 * @throws Error for a page in which something could load or run before
 */
export const withPolicy = (html: string): string => {
  const place = /<meta charset="utf-8"\s*\/?>/i.exec(html) ?? /^<!doctype html>/i.exec(html);
  if (!place || /<script|<style|<link/i.test(html.slice(0, place.index)))
    throw new Error("Unexpected head of a page, expected <meta charset> before all that loads or runs.");
  const end = place.index + place[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inlineOf(html))}">`;
  return html.slice(0, end) + meta + html.slice(end);
};
