/** A piece of a text, on the line or raised. */
export type Piece = { readonly text: string; readonly raised: boolean };

/** What may follow a caret: a number, or what stands in one pair of brackets, which may hold another. */
const exponent = /\^([−-]?[\d.]*\d|[a-z]|\((?:[^()]|\([^()]*\))*\))/giu;

/** Splits a text so that what follows a caret can be raised: `10^23` gives `10` and, raised, `23`. A caret before anything else stays. */
export const pieces = (text: string): Piece[] => {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(exponent)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), raised: false });
    found.push({ text: match[1] ?? "", raised: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), raised: false });
  return found;
};
