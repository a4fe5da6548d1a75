import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawFigure, type FigureData } from "./draw-figure.ts";

/** What `<Figure>` says of its drawing. */
export interface DrawnFigure {
  readonly id: string;
  /** name of a file of src/figures */
  readonly draw?: string | undefined;
  /** an SVG file of the chapter's folder */
  readonly src?: string | undefined;
  /** the chapter's folder */
  readonly folder: string;
}

/**
 * SVG of a computed or drawn figure, named by the element `alt-<id>` of its page.
 * @returns undefined for a figure that is neither: a diagram
 */
export const figureDrawing = async (
  { id, draw, src, folder }: DrawnFigure,
  book: { readonly root: string; readonly data: FigureData },
): Promise<string | undefined> => {
  const drawing = draw
    ? await drawFigure(draw, book)
    : src
      ? readFileSync(join(folder, src), "utf8").replace(/<\?xml[^>]*\?>/, "")
      : undefined;
  return drawing?.replace(
    /<svg\b([^>]*)>/,
    (_, rest: string) => `<svg${rest.replace(/\srole="[^"]*"/, "")} role="img" aria-labelledby="alt-${id}">`,
  );
};
