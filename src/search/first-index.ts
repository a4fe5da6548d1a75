import type { Book } from "../book/book.ts";
import { pathUrl } from "../book/reading-paths.ts";
import { labAbouts } from "../labs/index.ts";
import type { Entry } from "./entry.ts";

/** Headings that every chapter has find nothing. */
const usual = new Set(["what-reports-get-wrong", "summary", "check-yourself", "exercises"]);

/** A symbol as one types it: `D_{\\mathrm{KL}}` is found as D_KL. */
const plainLatex = (latex: string): string =>
  latex.replace(/\\(?:mathrm|mathbf|mathcal|operatorname|text|boldsymbol)\b|[{}\\]/g, "");

const spaced = (id: string): string => id.replaceAll("-", " ");

/** What the first index can find: chapters, headings, terms with their aliases, equations, models, labs and reading paths. */
export const firstIndex = (book: Book): Entry[] => [
  ...book.chapters.flatMap((chapter): Entry[] => {
    const part = chapter.part.title;
    const where = `${part} ${chapter.number} ${chapter.front.title}`;
    return [
      {
        title: chapter.front.title,
        aliases: spaced(chapter.slug),
        url: chapter.url,
        where: `${part} ${chapter.number}`,
        part,
        kind: "chapter",
      },
      ...chapter.headings
        .filter(({ id }) => !usual.has(id))
        .map(
          ({ id, text }): Entry => ({
            title: text,
            aliases: "",
            url: `${chapter.url}#${id}`,
            where,
            part,
            kind: "heading",
          }),
        ),
    ];
  }),
  ...book.terms.map((term): Entry => {
    const [slug, heading] = term.chapter.split("#");
    const chapter = book.chapters.find((one) => one.slug === slug);
    const place =
      chapter && heading
        ? {
            url: `${chapter.url}#${heading}`,
            where: `${chapter.part.title} ${chapter.number} ${chapter.front.title}`,
            part: chapter.part.title,
          }
        : undefined;
    return {
      title: term.term,
      aliases: term.aliases.join("; "),
      ...(place ?? { url: `/glossary/#${term.id}`, where: "Glossary", part: "Reference" }),
      kind: "term",
    };
  }),
  ...[...book.labels.values()]
    .filter(({ kind }) => kind === "equation")
    .map(
      ({ id, name, url, chapter }): Entry => ({
        title: `${spaced(id)} (equation)`,
        aliases: name,
        url,
        where: `${chapter.part.title} ${chapter.number} ${chapter.front.title}`,
        part: chapter.part.title,
        kind: "equation",
      }),
    ),
  ...book.data.models.map(
    ({ id, name, organisation }): Entry => ({
      title: name,
      aliases: organisation,
      url: `/models/#${id}`,
      where: "Models",
      part: "Reference",
      kind: "model",
    }),
  ),
  ...book.notation.map(
    ({ id, name, latex }): Entry => ({
      title: `${name} (symbol)`,
      aliases: plainLatex(latex),
      url: `/notation/#${id}`,
      where: "Notation",
      part: "Reference",
      kind: "symbol",
    }),
  ),
  ...labAbouts.map(
    ({ slug, title }): Entry => ({
      title,
      aliases: `${slug} lab`,
      url: `/labs/${slug}/`,
      where: "Labs",
      part: "Reference",
      kind: "lab",
    }),
  ),
  ...book.paths.map(
    (path): Entry => ({
      title: path.title,
      aliases: `${spaced(path.slug)} reading path; ${path.reader}`,
      url: pathUrl(path),
      where: "Reading paths",
      part: "Reference",
      kind: "page",
    }),
  ),
];
