/** One thing that the first index can find: kept short, since it is fetched before the first suggestion. */
export interface Entry {
  readonly title: string;
  /** other names, abbreviations, symbols as they are typed, separated by "; " */
  readonly aliases: string;
  /** words by which a section is looked for and that are not in its title */
  readonly words: string;
  /** address without the base path */
  readonly url: string;
  /** "Architectures 2.3 Attention", "Glossary" */
  readonly where: string;
  /** part that filters ask for; "Reference" outside the parts */
  readonly part: string;
  readonly kind: EntryKind;
}

export type EntryKind = "chapter" | "heading" | "term" | "equation" | "symbol" | "model" | "lab" | "page";
const kinds: readonly EntryKind[] = ["chapter", "heading", "term", "equation", "symbol", "model", "lab", "page"];

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\d\s_-]/gu, "")
    .replaceAll(" ", "-");

/** Where an entry is when nothing is said of it: a chapter at the top of its page, all others at an anchor made of their title. */
const usual = (kind: EntryKind, title: string): string =>
  kind === "chapter" ? "" : kind === "equation" ? `#equation-${slugOf(title)}` : `#${slugOf(title)}`;

/** An equation's name where the number of its chapter and its place among the equations there say all. */
const numbered = (where: string, count: number): string => `Equation ${/\d+\.\d+/.exec(where)?.[0]}.${count}`;

/** How a list calls an entry whose title alone would not say what it is. */
export const shownTitle = ({ title, kind }: Pick<Entry, "title" | "kind">): string =>
  kind === "equation" || kind === "symbol" ? `${title} (${kind})` : title;

/**
 * Entries in the form in which they travel. A line is an entry, its fields set apart by tabs: the number of its kind and its
 * title, aliases, anchor ("" the usual one, "=" that of the line before), words. A line that begins with ">" names the page, the
 * place and the part of those below. Whatever a reader's machine can work out is left out.
 */
export const pack = (entries: readonly Entry[]): string => {
  let head = "";
  let anchorBefore = "";
  let equations = 0;
  const lines = entries.flatMap(({ title, aliases, words, url, where, part, kind }) => {
    const at = url.indexOf("#");
    const page = at < 0 ? url : url.slice(0, at);
    const anchor = at < 0 ? "" : url.slice(at);
    const mine = `>${page}\t${where}\t${part}`;
    const says = anchor === anchorBefore && kind === "term" ? "=" : anchor === usual(kind, title) ? "" : anchor || "#";
    if (mine !== head) equations = 0;
    if (kind === "equation") equations++;
    const names = kind === "equation" && aliases === numbered(where, equations) ? "" : aliases;
    const line = `${kinds.indexOf(kind)}${title}\t${names}\t${says}\t${words}`.replace(/\t+$/, "");
    const lines = mine === head ? [line] : [mine, line];
    head = mine;
    anchorBefore = anchor;
    return lines;
  });
  return lines.join("\n");
};

export const unpack = (packed: string): Entry[] => {
  let head: readonly string[] = [];
  let anchor = "";
  let equations = 0;
  return packed.split("\n").flatMap((line): Entry[] => {
    if (line.startsWith(">")) {
      head = line.slice(1).split("\t");
      equations = 0;
      return [];
    }
    const kind = kinds[Number(line[0])];
    if (!kind) return [];
    const [title = "", names = "", says = "", words = ""] = line.slice(1).split("\t");
    anchor = says === "=" ? anchor : says === "#" ? "" : says || usual(kind, title);
    const [page = "", where = "", part = ""] = head;
    if (kind === "equation") equations++;
    const aliases = names || (kind === "equation" ? numbered(where, equations) : "");
    return [{ title, aliases, words, url: page + anchor, where, part, kind }];
  });
};
