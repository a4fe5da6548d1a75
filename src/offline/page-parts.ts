/** Scripts, styles and fonts that a page needs to look as it should: addresses as they stand in its HTML, each once. */
export const partsOf = (html: string): string[] => {
  const parts = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const [, address] = /\b(?:src|href)="([^"]+)"/.exec(tag) ?? [];
    if (address?.includes("/_astro/")) parts.add(address);
  }
  return [...parts];
};
