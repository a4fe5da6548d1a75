/**
 * Faces of readers' systems, scaled so that the text keeps its lines while the book's own face is on its way.
 *
 * Widths are mean advances in em, weighted by how often the chapters have each letter, and read from the files themselves;
 * Gelasio was made to have the widths of Georgia, and Tinos those of Times New Roman.
 */
interface Fallback {
  readonly family: string;
  readonly names: readonly string[];
  /** upright, italic */
  readonly widths: readonly [number, number];
}

const fallbacks: readonly Fallback[] = [
  { family: "Groundwork Georgia", names: ["Georgia", "Gelasio"], widths: [0.436, 0.4447] },
  { family: "Groundwork Noto", names: ["Noto Serif"], widths: [0.4728, 0.4604] },
  { family: "Groundwork Times", names: ["Times New Roman", "Tinos", "Liberation Serif"], widths: [0.3981, 0.3993] },
  { family: "Groundwork DejaVu", names: ["DejaVu Serif"], widths: [0.5086, 0.5086] },
];

/** Families that stand in for the book's own; which of them there are hangs on the reader's system. */
export const standIns: readonly string[] = fallbacks.map(({ family }) => family);

/** Source Serif 4: the same widths, and how far its line reaches above and below the base line. */
const own = { widths: [0.4711, 0.4319], ascent: 1.036, descent: 0.335 } as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** Their rules; the families stand behind the book's own in `--face` of tokens.css. */
export const fallbackCss: string = fallbacks
  .flatMap(({ family, names, widths }) =>
    (["normal", "italic"] as const).map((style, index) => {
      const scale = own.widths[index === 0 ? 0 : 1] / widths[index === 0 ? 0 : 1];
      const local = names.map((name) => `local("${name}${style === "italic" ? " Italic" : ""}")`).join(", ");
      return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  src: ${local};
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(own.ascent / scale)};
  descent-override: ${percent(own.descent / scale)};
  line-gap-override: 0%;
}
`;
    }),
  )
  .join("");
