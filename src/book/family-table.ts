import type { Family } from "../schemas/family.ts";
import { citationsIn } from "./citations.ts";

/** The columns of the two tables of families, after the name: what is shown in each. */
const views: Readonly<Record<string, readonly (readonly [heading: string, cell: (family: Family) => string])[]>> = {
  mechanics: [
    ["copes with the sum", ({ trick }) => trick],
    ["trained by", ({ objective }) => objective],
    ["probability of an example", ({ likelihood }) => likelihood],
    ["one sample costs", ({ sampling }) => sampling],
  ],
  judgment: [
    ["training", ({ stability }) => stability],
    ["fails by", ({ failure }) => failure],
    ["take it for", ({ use }) => use],
    ["landmarks", ({ landmarks }) => landmarks],
  ],
};

/**
 * One table of all families, as Markdown.
 * @param show `mechanics` or `judgment`
 * @param addressOf address of a chapter by its slug; undefined when it is not written yet, and its name then stands without a link
 * @throws Error for another view
 */
export const familyTable = (
  families: readonly Family[],
  show: string,
  addressOf: (slug: string) => string | undefined,
): string => {
  const columns = views[show];
  if (!columns)
    throw new Error(`Unexpected table of families \`${show}\`, expected ${Object.keys(views).join(" or ")}.`);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["family", ...columns.map(([heading]) => heading)]),
    line(["---", ...columns.map(() => "---")]),
    ...families.map((family) => {
      const address = addressOf(family.chapter);
      return line([address ? `[${family.name}](${address})` : family.name, ...columns.map(([, cell]) => cell(family))]);
    }),
  ].join("\n");
};

/** Keys of the works that a table of families cites. */
export const familyTableCitations = (families: readonly Family[], show: string): string[] =>
  families.flatMap((family) =>
    (views[show] ?? []).flatMap(([, cell]) =>
      citationsIn(cell(family)).flatMap(({ works }) => works.map(({ key }) => key)),
    ),
  );
