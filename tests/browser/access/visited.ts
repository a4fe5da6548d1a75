import { builtPages } from "../built-pages.ts";

/** With `GROUNDWORK_ACCESS=all` (`npm run test:access`) every page is asked; else one of each kind. */
export const isSweep = process.env["GROUNDWORK_ACCESS"] === "all";

/** A page of each kind; the cover is the one whose search is opened. */
export const kinds = [
  "",
  "architectures/",
  "architectures/attention/",
  "glossary/",
  "models/",
  "paths/one-week/",
] as const;

export const visited: readonly string[] = isSweep ? builtPages : kinds;
