/** `_headers`: what a host that reads such a file (Netlify, Cloudflare Pages and others) sends with every page. */
import { contentSecurityPolicy, type Inline } from "./content-security-policy.ts";

const joined = (pages: readonly Inline[], kind: keyof Inline): string[] => [
  ...new Set(pages.flatMap((page) => page[kind])),
];

/**
 * The file's text.
 * @param pages what stands inline in each page: one header serves them all
 * @param base path that the site is published under, with slashes at both ends
 */
export const headersFile = (pages: readonly Inline[], base: string): string => {
  const inline = { scripts: joined(pages, "scripts").sort(), styles: joined(pages, "styles").sort() };
  return `${base}*
  Content-Security-Policy: ${contentSecurityPolicy(inline)}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable

${base}full-text/*/*
  Cache-Control: public, max-age=31536000, immutable
`;
};
