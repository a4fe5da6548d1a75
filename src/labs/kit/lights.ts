/**
 * What a part of a formula needs so that it lights up the same thing elsewhere and leads to it.
 * @param target id of the element that the part leads to
 */
export const lights = (target: string, ids: readonly string[], onpoint: (ids: ReadonlySet<string>) => void) => ({
  href: `#${target}`,
  onpointerenter: () => onpoint(new Set(ids)),
  onpointerleave: () => onpoint(new Set()),
  onfocus: () => onpoint(new Set(ids)),
  onblur: () => onpoint(new Set()),
});
