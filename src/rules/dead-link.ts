import { existsSync } from "node:fs";
import { join } from "node:path";
import { visit } from "unist-util-visit";
import type { Book } from "../book/book.ts";
import type { Chapter } from "../book/chapter.ts";
import { looseTexts } from "../book/loose-texts.ts";
import { pathUrl } from "../book/reading-paths.ts";
import { didYouMean, type Finding, placeOf, type Rule } from "./rule.ts";

/** Pages that are not chapters. */
const referencePages = [
  "/",
  "/glossary/",
  "/notation/",
  "/equations/",
  "/labs/",
  "/experiments/",
  "/bibliography/",
  "/models/",
  "/claims/",
  "/paths/",
  "/reports-compared/",
  "/reports-compared/rubric/",
  "/changes/",
  "/offline/",
  "/about/",
  "/about/quality/",
  "/search/",
];

/** Every page that a chapter may link to, by its address without the base path. */
export const pagesOf = (book: Book): string[] => [
  ...referencePages,
  ...book.parts.map(({ slug }) => `/${slug}/`),
  ...book.chapters.map(({ url }) => url),
  ...book.paths.map(pathUrl),
  ...book.labs.map((name) => `/labs/${name}/`),
  ...book.experiments.map((name) => `/experiments/${name}/`),
];

const anchorsOf = (book: Book, page: string): Set<string> | undefined => {
  const chapter = book.chapters.find(({ url }) => url === page);
  if (chapter) {
    const labels = book.allLabels.filter((label) => label.chapter === chapter && label.url.includes("#"));
    return new Set([...chapter.headings.map(({ id }) => id), ...labels.map(({ url }) => url.split("#")[1] ?? "")]);
  }
  if (page === "/glossary/") return new Set(book.terms.map(({ id }) => id));
  if (page === "/bibliography/") return new Set(book.works.keys());
  if (page === "/notation/") return new Set(book.notation.map(({ id }) => id));
  if (page === "/models/") return new Set(book.data.models.map(({ id }) => id));
  if (page === "/claims/") return new Set(book.claims.flatMap(({ id, chapter }) => [`claim-${id}`, chapter]));
  return undefined;
};

interface Linked {
  readonly url: string;
  readonly place: Pick<Finding, "file" | "line" | "column">;
  /** the chapter on whose page it stands */
  readonly chapter: Chapter | undefined;
}

const linksOf = (book: Book): Linked[] => [
  ...book.chapters.flatMap((chapter) => {
    const links: Linked[] = [];
    visit(chapter.tree, (node) => {
      if (node.type === "link" || node.type === "definition")
        links.push({ url: node.url, place: placeOf(chapter, node), chapter });
    });
    return links;
  }),
  ...looseTexts(book).flatMap(({ text, file, chapter, place }) =>
    [...text.matchAll(/(?<!!)\[[^\]]*\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)/g)].map(
      (match): Linked => ({
        url: match[1] ?? "",
        place: { file, ...place(match[0]) },
        chapter,
      }),
    ),
  ),
];

/** The page that an address means which begins with the path that the site is published under, as a browser shows it. */
const withoutBase = (address: string, pages: readonly string[]): string | undefined =>
  pages.find((page) => page !== "/" && address.endsWith(page));

const deadPage = (book: Book, page: string, pages: readonly string[]): Pick<Finding, "message" | "hint"> => {
  const moved = book.redirects.find(({ from }) => from === page);
  const meant = withoutBase(page, pages);
  return {
    message: `Unexpected link to \`${page}\`, expected a page of the book.`,
    hint: moved
      ? `Write \`${moved.to}\`: the page has moved there.`
      : meant
        ? `Write \`${meant}\`: the path that the site is published under is added for you.`
        : didYouMean(page, pages, "The address is `/part/slug/` with the closing slash."),
  };
};

const faultOf = (
  book: Book,
  pages: readonly string[],
  { url, chapter }: Linked,
): Pick<Finding, "message" | "hint"> | undefined => {
  if (/^(https|mailto):/.test(url)) return undefined;
  const [path = "", anchor] = url.split("#");
  const page = path === "" ? (chapter?.url ?? "") : path;
  if (!page.startsWith("/"))
    return {
      message: `Unexpected link \`${url}\`, expected an address that begins with \`/\`, \`#\` or \`https:\`.`,
      hint: /^http:/.test(url)
        ? "Write `https:`, or leave the link out where the host does not have it."
        : "Inner links are written from the root, as `/architectures/attention/#masks`.",
    };
  if (!pages.includes(page))
    return existsSync(join(book.root, "public", page)) ? undefined : deadPage(book, page, pages);
  const anchors = anchor ? anchorsOf(book, page) : undefined;
  if (!anchor || !anchors || anchors.has(anchor)) return undefined;
  return {
    message: `Unexpected anchor \`#${anchor}\`, expected a heading or numbered block of ${page}.`,
    hint: didYouMean(anchor, anchors, "The anchor of a heading is its text in small letters with hyphens."),
  };
};

/** Links inside the book lead to a page, links into a page to a heading or block of it. */
export const deadLink: Rule = {
  id: "dead-link",
  asks: "Every inner link leads to a page of the book, and its anchor to a heading or numbered block there.",
  *check(book) {
    const pages = pagesOf(book);
    for (const link of linksOf(book)) {
      const fault = faultOf(book, pages, link);
      if (fault) yield { ...link.place, ...fault };
    }
  },
};
