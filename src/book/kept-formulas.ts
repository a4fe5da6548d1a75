/** Formulas that are set already: in this process, and by the build before. */
import { join } from "node:path";
import katex from "katex";
import { type Keeping, keep, recall } from "./kept.ts";
import type { FormulaSetting } from "./set-formula.ts";

type Memory = Record<"display" | "inline", Map<string, FormulaSetting>>;

const empty = (): Memory => ({ display: new Map(), inline: new Map() });

// Rules, faces and pages ask for the same formulas, and pages load this module by themselves: what is set stands in the process.
const shared: typeof globalThis & { groundworkFormulas?: { readonly set: Memory; recalled: Memory } } = globalThis;
shared.groundworkFormulas ??= { set: empty(), recalled: empty() };
export const formulaMemory = shared.groundworkFormulas;

/** By what they say, for as long as KaTeX and the code that sets them stay the same. */
const keepingIn = (root: string): Keeping => ({
  root,
  kind: "formulas",
  name: "formulas",
  file: join(import.meta.dirname, "set-formula.ts"),
  input: katex.version,
});
type Stored = Record<keyof Memory, Record<string, string>>;

/** Takes up the formulas that a run before has set. */
export const recallFormulas = (root: string): void => {
  const text = recall(keepingIn(root));
  if (text === undefined) return;
  const stored = JSON.parse(text) as Stored;
  const settings = (htmls: Record<string, string>) =>
    new Map(Object.entries(htmls).map(([latex, html]) => [latex, { html, fault: undefined }]));
  formulaMemory.recalled = { display: settings(stored.display), inline: settings(stored.inline) };
};

/** Keeps the formulas that this run needed, for the next one; those with a fault are told anew each time. */
export const keepFormulas = (root: string): void => {
  const sound = (settings: Memory[keyof Memory]) =>
    Object.fromEntries(
      [...settings].flatMap(([latex, { html, fault }]) => (html === undefined || fault ? [] : [[latex, html]])),
    );
  const { display, inline } = formulaMemory.set;
  keep(keepingIn(root), JSON.stringify({ display: sound(display), inline: sound(inline) } satisfies Stored));
};
