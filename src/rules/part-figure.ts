import { attribute } from "../book/jsx.ts";
import { didYouMean, type Rule } from "./rule.ts";

/** The figure that opens a part is one of its own, drawn by the same source: a diagram belongs to its chapter's text. */
export const partFigure: Rule = {
  id: "part-figure",
  asks: "The figure of a part's opening in content/parts.yaml is a figure of one of its chapters, computed or drawn.",
  *check(book) {
    for (const [row, { slug, title, opening }] of book.parts.entries()) {
      if (!opening) continue;
      const own = book.allLabels.filter(({ kind, chapter }) => kind === "figure" && chapter.part.slug === slug);
      const drawn = own.filter(({ tag }) => tag && (attribute(tag, "draw") ?? attribute(tag, "src")));
      if (drawn.some(({ id }) => id === opening.figure)) continue;
      const diagram = own.some(({ id }) => id === opening.figure);
      yield {
        file: "content/parts.yaml",
        ...book.partPlace([row, "opening", "figure"]),
        message: `Unexpected figure \`${opening.figure}\`${diagram ? ", a diagram" : ""}, expected the id of a computed or drawn figure of the part ${title}.`,
        hint: diagram
          ? "Choose one with `draw` or `src`: a diagram is read with its chapter."
          : didYouMean(
              opening.figure,
              drawn.map(({ id }) => id),
              "Choose a figure with `draw` or `src` from a chapter of the part.",
            ),
      };
    }
  },
};
