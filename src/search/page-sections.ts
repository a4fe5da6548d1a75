import { Parser } from "htmlparser2";
import { formulaReader } from "./formula-text.ts";

/** What stands between one heading and the next, as plain text. */
export interface Section {
  readonly title: string;
  /** address without the base path */
  readonly url: string;
  /** "Architectures 2.3 Attention", "Glossary" */
  readonly where: string;
  readonly part: string;
  readonly text: string;
}

const skipped = new Set(
  "button canvas footer form head iframe label nav noscript script select style svg template textarea".split(" "),
);
const blocks = new Set(
  "aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 header hr li ol p pre section summary table tbody thead tr ul".split(
    " ",
  ),
);

const isSkipped = (name: string, { class: classes = "", ...others }: Readonly<Record<string, string>>): boolean =>
  skipped.has(name) || "data-unsearched" in others || /(?:^| )(?:visually-hidden|katex-html)(?: |$)/.test(classes);

/** Blocks as sentences of one line: what does not end like one is set apart by a dot. */
const asLine = (text: string): string =>
  text
    .split("\n")
    .map((block) =>
      block
        .split("\t")
        .map((cell) => cell.replace(/\s+/g, " ").trim())
        .filter(Boolean)
        .join(" | "),
    )
    .filter(Boolean)
    .map((block, at, all) => (at === all.length - 1 || /[.!?:;…][”’)]?$/.test(block) ? block : `${block} ·`))
    .join(" ");

/**
 * Sections of a built page that is searched, which is one with an element `data-searched="<part>"`, `data-where="<place>"`:
 * a section for each heading with an anchor. Formulas are read from their MathML, cells are set apart.
 * @param page its address without the base path
 */
export const pageSections = (html: string, page: string): Section[] => {
  const sections: { title: string; anchor: string; text: string }[] = [];
  let place: { part: string; where: string } | undefined;
  let title = "";
  /** depth of elements below the one that is searched, below one that is skipped, and below a cell of a table */
  let [inside, skipping, cell] = [0, 0, 0];
  let heading = false;
  let formula: ReturnType<typeof formulaReader> | undefined;
  const say = (text: string): void => {
    const last = sections.at(-1);
    if (!last) return;
    if (heading) last.title += text;
    else last.text += text;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (inside === 0) {
        const part = attributes["data-searched"];
        if (part === undefined || place) return;
        place = { part, where: attributes["data-where"] ?? "" };
        inside = 1;
        sections.push({ title: "", anchor: "", text: "" });
        return;
      }
      inside++;
      if (skipping > 0 || isSkipped(name, attributes)) {
        skipping++;
        return;
      }
      if (formula || name === "math") {
        formula ??= formulaReader();
        formula.open(name);
        return;
      }
      const id = attributes["id"];
      if (name === "h1") heading = true;
      else if (/^h[2-4]$/.test(name) && id) {
        sections.push({ title: "", anchor: `#${id}`, text: "" });
        heading = true;
      } else if (name === "td" || name === "th") cell++;
      else if (blocks.has(name)) say(cell > 0 ? " " : "\n");
    },
    ontext: (text) => {
      if (inside === 0 || skipping > 0) return;
      if (formula) formula.text(text);
      else say(text.replace(/\s+/g, " "));
    },
    onclosetag: (name) => {
      if (inside === 0) return;
      inside--;
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (formula) {
        const line = formula.close(name);
        if (line === undefined) return;
        formula = undefined;
        say(line);
        return;
      }
      if (heading && /^h[1-4]$/.test(name)) {
        heading = false;
        if (name === "h1") title = sections[0]?.title ?? "";
      } else if (name === "td" || name === "th") {
        cell--;
        say("\t");
      } else if (blocks.has(name)) say(cell > 0 ? " " : "\n");
    },
  });
  parser.end(html);
  return sections.map(({ title: own, anchor, text }) => ({
    title: asLine(own) || asLine(title),
    url: page + anchor,
    where: place?.where || asLine(title),
    part: place?.part ?? "",
    text: asLine(text),
  }));
};
