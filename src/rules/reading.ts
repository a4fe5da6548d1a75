/** A rule that is kept while the content is read: what breaks it cannot wait for the others. */
export interface ReadingRule {
  readonly id: string;
  /** what the rule asks, in one sentence, for the manual */
  readonly asks: string;
  /** true when the file is lost to the rules that look at the whole book, which then keep silent */
  readonly hides: boolean;
}

/** Every rule that reading keeps, by the id under which `src/book` reports. */
export const readingRules: readonly ReadingRule[] = [
  { id: "bibliography-does-not-parse", asks: "Every entry of content/references.bib is BibTeX.", hides: true },
  { id: "changes", asks: "Every row of content/changes.yaml has the fields of a change.", hides: false },
  { id: "chapter-folder", asks: "A chapter is `chapters/<n>-<part>/<nn>-<slug>/index.mdx`.", hides: true },
  { id: "claims", asks: "Every row of content/claims.yaml has the fields of a claim.", hides: true },
  { id: "data-row", asks: "Every row of content/data/ has the fields of its kind.", hides: true },
  { id: "duplicate-citation-key", asks: "Every key of content/references.bib stands once.", hides: false },
  {
    id: "found-by",
    asks: "Every row of content/found-by.yaml names a chapter or a heading that there is.",
    hides: false,
  },
  { id: "front-matter", asks: "Every chapter begins with the front matter of the manual.", hides: true },
  {
    id: "glossary-term",
    asks: "Every file of content/glossary/ has a term, its aliases and its chapter.",
    hides: true,
  },
  {
    id: "mdx-does-not-parse",
    asks: "Every tag is closed, and a brace or `<` in prose has a backslash before it.",
    hides: true,
  },
  { id: "not-utf-8", asks: "Every file is UTF-8.", hides: false },
  { id: "notation", asks: "Every row of content/notation.yaml has the fields of a symbol.", hides: true },
  { id: "parts", asks: "Every row of content/parts.yaml has the fields of a part.", hides: true },
  { id: "paths", asks: "Every row of content/paths.yaml has the fields of a path.", hides: true },
  {
    id: "quality",
    asks: "content/quality.json is what `npm run report:quality` writes.",
    hides: true,
  },
  { id: "reports", asks: "Every row of content/reports/ has the fields of its kind.", hides: true },
  { id: "redirects", asks: "Every row of content/redirects.yaml has two addresses, `from` and `to`.", hides: true },
  {
    id: "quiz",
    asks: "A quiz.yaml has four to eight items, each with an outcome and three to five options.",
    hides: true,
  },
  { id: "unclosed-formula", asks: "Every display formula ends with `$$` on a line of its own.", hides: true },
];
