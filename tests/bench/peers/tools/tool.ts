import type { Place } from "../corpus/plan.ts";

export const toolNames = ["groundwork", "starlight", "docusaurus", "vitepress"] as const;
export type ToolName = (typeof toolNames)[number];

/** A way to make a site of chapters: what is installed, written, run and clicked. All paths are below the tool's own folder. */
export interface Tool {
  readonly name: ToolName;
  /** as the table calls it */
  readonly title: string;
  /** its set-up, as its own documentation has it: files by path, `package.json` among them; none when the repository brings its own */
  readonly setup: Readonly<Record<string, string>>;
  /** replaces what was written there before by so many made-up chapters */
  readonly write: (folder: string, chapters: number) => void;
  /** program and words of a build; the programs are those of its packages, and `node` */
  readonly build: readonly [string, ...string[]];
  /** where the finished site lies */
  readonly out: string;
  /** what a cold build does not find: the site and everything that was stored to be quicker */
  readonly stored: readonly string[];
  /** draws diagrams where that is a step of its own, whose outcome is kept like a source */
  readonly draw?: { readonly run: readonly [string, ...string[]]; readonly drawings: string };
  readonly address: (place: Place) => string;
  /** selectors: what opens the search, its field, a result, and a result that comes from the full text where others come first */
  readonly search: { readonly open: string; readonly field: string; readonly result: string; readonly text?: string };
  /** from so many chapters on it is known not to build here, and is tried only when asked for by `--hopeless` */
  readonly hopeless?: { readonly from: number; readonly because: string };
}
