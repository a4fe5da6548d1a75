/** The picture of a lab: of the drawings in its first frame the first that is large enough to be more than a key. */
const drawing = /<svg\b[^>]*?viewBox="[-\d.]+ [-\d.]+ (?<width>[\d.]+) (?<height>[\d.]+)"[^>]*>.*?<\/svg>/gs;
const least = 120;
const isWanted = (svg: string, wanted: string): boolean =>
  wanted === "" || (/^<svg class="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").includes(wanted);

/**
 * Takes one drawing out of the HTML of a lab, made to stand alone: what could be reached by keyboard or had a name within the page has
 * neither now.
 * @param html of the lab's first frame
 * @param slug goes before the ids of the drawing, so that a page can show many
 * @param wanted class of the drawing; any that is large enough when left out
 * @throws Error when there is no drawing
 */
export const stillOf = (html: string, slug: string, wanted = ""): string => {
  for (const { 0: svg, groups } of html.matchAll(drawing))
    if (isWanted(svg, wanted) && Math.min(Number(groups?.["width"]), Number(groups?.["height"])) >= least)
      return svg
        .replaceAll(/<!--.*?-->/gs, "")
        .replaceAll(/ (?:tabindex|role)="[^"]*"/g, "")
        .replaceAll(/\bid="([^"]+)"/g, `id="still-${slug}-$1"`)
        .replaceAll(/url\(#([^)]+)\)/g, `url(#still-${slug}-$1)`);
  throw new Error(`Unexpected lab ${slug} without a drawing in its first frame, expected at least one.`);
};
