/**
 * The ways on from a chapter that stand at its end: shows the one of the path in the address, `?path=one-week`, and hides the book's own.
 * Without a path, or with one on which the chapter does not stand, all stays as it was drawn.
 * @param root what holds the ways: the page
 * @param query the query of the address, with or without its question mark
 */
export const showWay = (root: ParentNode, query: string): void => {
  const slug = new URLSearchParams(query).get("path");
  const ways = [...root.querySelectorAll<HTMLElement>(".way-on")];
  const chosen = ways.find(({ dataset }) => dataset["path"] !== undefined && dataset["path"] === slug);
  if (chosen) for (const way of ways) way.hidden = way !== chosen;
};
