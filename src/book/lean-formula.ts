/** Names by which KaTeX tells kinds of atoms apart: no rule of its style sheet asks for them. */
export const kinds: ReadonlySet<string> = new Set([
  "mord",
  "mop",
  "mbin",
  "mrel",
  "mopen",
  "mclose",
  "mpunct",
  "minner",
  "mtight",
]);
/**
 * The second row of a stack: room below the line, and a cell that held it in place in an old Safari. The strut of each base says
 * its depth already, and KaTeX itself has no such row where a stack ends on the line.
 */
const depth =
  /<span class="vlist-s">\u200B<\/span><\/span><span class="vlist-r"><span class="vlist" style="height:[^"]*"><span><\/span><\/span>(?=<\/span>)/g;
/** What is left is a stack's only row: browsers put one around a cell that has none. */
const row = ' class="vlist-r"';
/** Scripts are a stack in a span of their own, whose one rule may stand at the stack. */
const [scripts, stack] = [' class="msupsub"', ' class="vlist-t"'];
/** Rules of KaTeX's sheet ask for the children of these, and for theirs, whatever their names. */
const counting = /\b(?:vlist|mfrac|inner|delim-size[14])(?![\w-])/;

/** Spaces that most formulas have, in em: one name instead of two and a declaration. Their rules stand in `spaceCss`. */
const spaces: Readonly<Record<string, string>> = { thin: "0.1667", med: "0.2222", thick: "0.2778" };
const space = /<span class="mspace" style="margin-right:(0\.1667|0\.2222|0\.2778)em;?"><\/span>/g;
const nameOf = new Map(Object.entries(spaces).map(([name, width]) => [width, name]));

/** The size of most scripts, and the height that most of them hang from. */
const script = "sizing reset-size6 size3";
const hook = '<span class="pstrut" style="height:2.7em;"></span>';

const letter = /<span class="script"><span class="mathnormal"( style="[^"]*")?>([^<]*)<\/span><\/span>/g;

/** Rules of what has a name of ours, for behind KaTeX's own. */
export const spaceCss: string = Object.entries(spaces)
  .map(([name, width]) => `.katex .${name} { display: inline-block; margin-right: ${width}em; }\n`)
  .concat(".katex .pstrut { height: 2.7em; }\n.katex .script { font-size: 0.7em; }\n")
  .join("");

const tag = /<(\/?)span([^>]*)>/g;

/** The classes of a span's attributes, without kinds of atoms. */
const withoutKinds = (attributes: string): string =>
  attributes.replace(/ class="([^"]*)"/, (_, names: string) => {
    const kept = names
      .replace(script, "script")
      .split(" ")
      .filter((name) => !kinds.has(name));
    return kept.length > 0 ? ` class="${kept.join(" ")}"` : "";
  });

/**
 * KaTeX's layout of a formula without what no rule asks for: names of kinds, spans that nothing but these set apart, rows of
 * stacks, margins of nothing and zeros before a point. It looks the same, with two elements in five fewer.
 * Input: `<span class="mord"><span class="mord mathnormal">x</span></span><span class="mrel">=</span>`.
 * Output: `<span class="mathnormal">x</span>=`.
 * @param html what stands in `.katex-html`; it has no other elements than spans and drawings
 */
export const leanFormula = (html: string): string => {
  // Of each open span its attributes, and whether its tags are written.
  const open: { readonly attributes: string; readonly written: boolean }[] = [];
  return html
    .replaceAll(depth, "")
    .replaceAll("vlist-t vlist-t2", "vlist-t")
    .replaceAll(hook, '<span class="pstrut"></span>')
    .replaceAll(space, (_, width: string) => `<span class="${nameOf.get(width)}"></span>`)
    .replaceAll(tag, (_, closing: string, attributes: string) => {
      if (closing) return open.pop()?.written === false ? "" : "</span>";
      const lean = withoutKinds(attributes);
      const counted = open.slice(-2).some((one) => counting.test(one.attributes));
      const within = lean === row || (lean === stack && open.at(-1)?.attributes === scripts);
      const written = !within && (lean !== "" || attributes === "" || counted);
      open.push({ attributes, written });
      return written ? `<span${lean === scripts ? ' class="msupsub vlist-t"' : lean}>` : "";
    })
    .replaceAll(/(?<= style="[^"]*)(margin-(?:left|right):0em;?|(?<=[:-])0(?=\.\d))/g, "")
    .replaceAll(/( style="[^"]*);"/g, '$1"')
    .replaceAll(' style=""', "")
    .replaceAll(letter, '<span class="script mathnormal"$1>$2</span>');
};
