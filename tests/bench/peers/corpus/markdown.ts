import type { Block, MadeChapter } from "./chapter.ts";

/** How a tool wants what Markdown has no one form for. */
export interface Dialect {
  /** where a link to a chapter leads */
  readonly address: (chapter: number) => string;
  /** a diagram with its caption */
  readonly diagram: (block: Extract<Block, { kind: "diagram" }>) => string;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A diagram as most tools have it: a fence, and a line below. */
export const fencedDiagram: Dialect["diagram"] = ({ source, caption }) =>
  `\`\`\`mermaid\n${source}\n\`\`\`\n\n*${caption}*`;

const written = (block: Block, { address, diagram }: Dialect): string => {
  const linked = (text: string): string =>
    text.replace(/\]\(chapter:(\d+)\)/g, (_, number: string) => `](${address(Number(number))})`);
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.depth)} ${block.text}`;
    case "paragraph":
      return linked(block.text);
    case "list":
      return block.items.map((item) => `- ${linked(item)}`).join("\n");
    case "formula":
      return `$$\n${block.tex}\n$$`;
    case "diagram":
      return diagram(block);
    case "listing":
      return `\`\`\`${block.language}\n${block.source}\n\`\`\``;
    case "table":
      return [
        row(block.head),
        row(block.head.map((_, at) => (at < block.head.length - 1 ? "---" : "---:"))),
        ...block.rows.map(row),
      ].join("\n");
  }
};

/** The text of a chapter, without front matter and title. */
export const markdown = ({ blocks }: MadeChapter, dialect: Dialect): string =>
  `${blocks.map((block) => written(block, dialect)).join("\n\n")}\n`;
