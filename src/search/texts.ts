/** A section as its reader's machine knows it. */
export interface Text {
  readonly title: string;
  /** address without the base path */
  readonly url: string;
  /** "Architectures 2.3 Attention", "Glossary" */
  readonly where: string;
  readonly text: string;
}

/** Sections of one file in the form in which they travel: a line each, below a line that names their page and place. */
export const packTexts = (texts: readonly Text[]): string => {
  let head = "";
  return texts
    .flatMap(({ title, url, where, text }) => {
      const at = url.indexOf("#");
      const page = `>${at < 0 ? url : url.slice(0, at)}\t${where}`;
      const line = `${at < 0 ? "" : url.slice(at)}\t${title}\t${text}`;
      const lines = page === head ? [line] : [page, line];
      head = page;
      return lines;
    })
    .join("\n");
};

export const unpackTexts = (packed: string): Text[] => {
  let [page, where] = ["", ""];
  return packed.split("\n").flatMap((line) => {
    if (line.startsWith(">")) {
      [page = "", where = ""] = line.slice(1).split("\t");
      return [];
    }
    const [anchor = "", title = "", text = ""] = line.split("\t");
    return [{ title, url: page + anchor, where, text }];
  });
};
