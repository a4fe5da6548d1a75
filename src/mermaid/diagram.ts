import { createHash } from "node:crypto";
import type { Code, Root } from "mdast";
import { visit } from "unist-util-visit";

/** Raised when the drawing of diagrams changes, so that every stored one is drawn again. */
const drawing = "2";

/** A diagram of the book: Mermaid source. */
export interface Diagram {
  readonly source: string;
  /** name of its stored drawing: changes with the source and with the way it is drawn */
  readonly hash: string;
  readonly node: Code;
}

/** Hash of a diagram's source, line ends and outer space aside. */
export const hashOf = (source: string): string =>
  createHash("sha256")
    .update(`${drawing}\n${source.replaceAll("\r\n", "\n").trim()}`)
    .digest("hex")
    .slice(0, 16);

const found = new WeakMap<Root, readonly Diagram[]>();

/** The Mermaid fences of a tree, which is searched once. */
export const diagramsOf = (tree: Root): readonly Diagram[] => {
  const known = found.get(tree);
  if (known) return known;
  const diagrams: Diagram[] = [];
  visit(tree, "code", (node) => {
    if (node.lang === "mermaid") diagrams.push({ source: node.value, hash: hashOf(node.value), node });
  });
  found.set(tree, diagrams);
  return diagrams;
};

/** Text of an `accTitle:` or `accDescr:` line. */
export const accessible = (source: string, field: "accTitle" | "accDescr"): string | undefined =>
  new RegExp(`^\\s*${field}\\s*:\\s*(.+)$`, "m").exec(source)?.[1]?.trim();
