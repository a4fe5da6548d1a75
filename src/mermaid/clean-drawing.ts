import { type CustomPlugin, optimize, type XastElement } from "svgo";

/** Classes that figures.css asks for below `.mermaid-drawing`; of plain shapes only the one of what lies behind words. */
export const askedClasses: ReadonlySet<string> = new Set([
  ...["label-container", "basic", "background", "node", "cluster", "cluster-label", "edgePaths", "edgeLabel", "label"],
  ...["labelBkg", "edge-pattern-dotted", "edge-thickness-thick", "messageLine0", "messageLine1", "actor-line"],
]);
const shapes = new Set(["rect", "circle", "ellipse", "polygon"]);

const em = (length = "0"): number => (length.endsWith("em") ? Number.parseFloat(length) : 0);

/** The text of a row, where nothing but words stands in it; undefined where a word has a look of its own. */
const wordsOf = (row: XastElement): string | undefined => {
  const words = row.children.map((part) => {
    if (part.type === "text") return part.value;
    const plain = part.type === "element" && Object.keys(part.attributes).every((name) => name === "class");
    const [word, ...others] = plain ? part.children : [];
    return word?.type === "text" && others.length === 0 ? word.value : undefined;
  });
  return words.includes(undefined) ? undefined : words.join("");
};

/**
 * Rows of a label as one piece of text each, and a label of one row as a single piece: Mermaid has every word in two spans.
 * Input: `<text y="-10.1"><tspan x="0" y="-.1em" dy="1.1em"><tspan>Latent</tspan><tspan> sample</tspan></tspan></text>`.
 * Output: `<text y="1em">Latent sample</text>`.
 */
const joinWords = (text: XastElement): void => {
  const rows = text.children.filter((child): child is XastElement => child.type === "element");
  if (rows.length < text.children.length || rows.some(({ attributes }) => !attributes["y"]?.endsWith("em"))) return;
  for (const row of rows) {
    const words = wordsOf(row);
    if (words === undefined) return;
    const { x = "0", y, dy } = row.attributes;
    row.attributes = { x, y: `${Number((em(y) + em(dy)).toFixed(2))}em` };
    row.children = [{ type: "text", value: words }];
  }
  delete text.attributes["y"];
  const [only, second] = rows;
  if (!only || second) return;
  text.attributes = { ...text.attributes, ...only.attributes };
  if (text.attributes["x"] === "0") delete text.attributes["x"];
  text.children = only.children;
};

/** Leaves out classes and ids that nothing asks for, shapes without a size, and what is defined and not used. */
const lean = (svg: string): CustomPlugin => ({
  name: "lean",
  fn: () => ({
    element: {
      enter: (node, parent) => {
        const { id, class: names = "", style = "" } = node.attributes;
        if (/text-anchor:\s*middle/.test(style)) node.attributes["text-anchor"] = "middle";
        delete node.attributes["style"];
        const used = id !== undefined && new RegExp(`#${id}\\)|aria-\\w+="[^"]*\\b${id}\\b`).test(svg);
        const unused = /^(?:filter|linearGradient|marker)$/.test(node.name) && !used;
        if (unused || (node.name === "rect" && !node.attributes["width"])) {
          parent.children = parent.children.filter((child) => child !== node);
          return;
        }
        if (!used) delete node.attributes["id"];
        const kept = names
          .split(" ")
          .filter((name) => (shapes.has(node.name) ? name === "background" : askedClasses.has(name)));
        if (kept.length > 0) node.attributes["class"] = [...new Set(kept)].join(" ");
        else delete node.attributes["class"];
        if (node.name === "text") joinWords(node);
      },
    },
  }),
});

/**
 * Leaves of Mermaid's SVG what the book's own style sheet (styles/figures.css) needs: shapes, text, and the classes and ids that
 * something asks for. Colours and the embedded style sheet go.
 */
export const cleanDrawing = (svg: string): string => {
  const bare = svg
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/\s(?:data-[\w-]+|aria-roledescription|font-family|fill|stroke|stroke-width)="[^"]*"/g, "");
  const { data } = optimize(bare, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      lean(bare),
      {
        name: "preset-default",
        params: {
          overrides: { removeHiddenElems: false, cleanupIds: false, convertShapeToPath: false, mergePaths: false },
        },
      },
      { name: "removeAttrs", params: { attrs: ["svg:width", "svg:height", "xlink.*"] } },
    ],
  });
  return data;
};
