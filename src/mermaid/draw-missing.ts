import { join } from "node:path";
import type { Book } from "../book/book.ts";
import { BookError, type Mistake } from "../book/book-error.ts";
import type { Chapter } from "../book/chapter.ts";
import { type Diagram, diagramsOf } from "./diagram.ts";
import { drawingOf, forgetDrawings, storeDrawing } from "./stored-drawings.ts";

interface Placed {
  readonly chapter: Chapter;
  readonly diagram: Diagram;
}

const placedIn = (book: Book): Placed[] =>
  book.chapters.flatMap((chapter) => diagramsOf(chapter.tree).map((diagram) => ({ chapter, diagram })));

/** Whether every diagram of the book has its stored drawing. */
export const isAllDrawn = (book: Book, root: string): boolean =>
  placedIn(book).every(({ diagram }) => drawingOf(root, diagram.hash) !== undefined);

const notDrawn = ({ chapter, diagram }: Placed, message: string, hint: string): Mistake => ({
  rule: "diagram-not-drawn",
  file: chapter.file.path,
  line: diagram.node.position?.start.line ?? 1,
  column: diagram.node.position?.start.column ?? 1,
  message,
  hint,
});

/** After how many diagrams it is told how far the drawing is: a few are done before anybody asks. */
const step = 20;

interface DrawOptions {
  /** also delete stored drawings that no chapter asks for */
  readonly forget?: boolean;
  /** takes a sentence that says how far the drawing is */
  readonly tell?: (progress: string) => void;
}

/**
 * Draws the diagrams that have no stored drawing.
 * @returns a sentence that says what was done
 * @throws BookError when something must be drawn and no browser is there, naming each diagram, or when the drawing of one hangs
 */
export const drawMissing = async (
  book: Book,
  root: string,
  { forget = false, tell = () => undefined }: DrawOptions = {},
): Promise<string> => {
  const all = placedIn(book);
  const missing = all.filter(({ diagram }) => drawingOf(root, diagram.hash) === undefined);
  const gone = forget ? forgetDrawings(root, new Set(all.map(({ diagram }) => diagram.hash))) : 0;
  if (missing.length === 0) return `${all.length} diagrams, all drawn${gone ? `; ${gone} old ones deleted` : ""}.`;
  // Loaded when there is something to draw: most builds draw nothing, and it brings the driver of browsers along.
  const { DiagramHangs, drawDiagrams, findChromium, openBrowser } = await import("./draw-diagrams.ts");
  const browser = findChromium();
  if (!browser)
    throw new BookError(
      missing.map((placed) =>
        notDrawn(
          placed,
          `Unexpected absence of .diagrams/${placed.diagram.hash}.svg, expected a stored drawing or a Chromium to draw it.`,
          "Install Chromium (`npx playwright install --with-deps chromium`), run `npm run diagrams`, and commit `.diagrams/`.",
        ),
      ),
    );
  const wanted = missing.map(({ diagram }) => diagram);
  let drawn = 0;
  try {
    for await (const { diagram, svg } of drawDiagrams(wanted, await openBrowser(browser, join(root, ".cache/fonts")))) {
      storeDrawing(root, diagram.hash, svg);
      drawn += 1;
      if (drawn % step === 0) tell(`Drew ${drawn} of ${missing.length} diagrams.`);
    }
  } catch (error) {
    const hanging = error instanceof DiagramHangs && missing.find(({ diagram }) => diagram === error.diagram);
    if (!hanging) throw error;
    throw new BookError([
      notDrawn(hanging, error.message, "Make it smaller: fewer nodes and arrows, and shorter labels."),
    ]);
  }
  return `${all.length} diagrams, ${missing.length} drawn now${gone ? `; ${gone} old ones deleted` : ""}.`;
};
