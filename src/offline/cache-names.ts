/**
 * Names of the book's caches. Books under other paths of the same host share the storage, so the path is part of each name.
 * @param base path that the book is published under, with slashes at both ends
 */
export const cacheName = (base: string, kind: "pages" | "files"): string => `groundwork:${base}:${kind}`;

/** Key of the reader's choice in the local storage: "off" once the reader has switched the copies off. */
export const choiceKey = (base: string): string => `groundwork:${base}:offline`;

/** Files whose names change with their content: what is kept of them is never stale. */
export const isLasting = (path: string): boolean => /\/(?:_astro|full-text\/[^?/]+)\/[^?]+$/.test(path);
