import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { keptText } from "../book/kept.ts";
import { measuredDigest } from "../book/measured-digest.ts";
import type { Model } from "../schemas/model.ts";

/** What a drawing may ask of the book. */
export interface FigureData {
  readonly models: readonly Model[];
}

type Draw = (data: FigureData) => string;

const isDrawing = (module: unknown): module is { draw: Draw } =>
  typeof module === "object" && module !== null && "draw" in module && typeof module.draw === "function";

/**
 * SVG of a computed figure, `src/figures/<name>.ts`, as it was kept or drawn now.
 * @throws Error when there is no such drawing
 */
export const drawFigure = async (
  name: string,
  book: { readonly root: string; readonly data: FigureData },
): Promise<string> => {
  const file = join(book.root, "src/figures", `${name}.ts`);
  if (!existsSync(file)) throw new Error(`Unexpected drawing ${name}, expected ${file}.`);
  const input = JSON.stringify([book.data.models, measuredDigest(book.root)]);
  const drawn = await keptText({ root: book.root, kind: "figures", name, file, input }, async () => {
    const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
    if (!isDrawing(module)) throw new Error(`Unexpected exports of ${file}, expected \`draw\`.`);
    return module.draw({ models: book.data.models });
  });
  return drawn ?? "";
};
