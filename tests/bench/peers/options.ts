import { parseArgs } from "node:util";
import { type ToolName, toolNames } from "./tools/tool.ts";

export const kinds = ["build", "page", "lighthouse", "search"] as const;
export type Kind = (typeof kinds)[number];

export interface Options {
  readonly tools: readonly ToolName[];
  readonly chapters: readonly number[];
  readonly kinds: readonly Kind[];
  /** how often builds, pages and Lighthouse are measured, where it is not as the plan has it */
  readonly runs?: number;
  /** minutes after which a build is stopped */
  readonly limit: number;
  /** whether what was measured before is measured anew */
  readonly again: boolean;
  /** whether builds are tried that are known to fail */
  readonly hopeless: boolean;
  /** whether nothing is measured, and the table made of what there is */
  readonly table: boolean;
  /** whether the table goes to README.md */
  readonly write: boolean;
}

export const usage = (
  folder: string,
): string => `npm run bench                           everything, then writes the table to README.md
npm run bench -- --peers starlight      some of ${toolNames.join(", ")}
npm run bench -- --chapters 20,200      some sizes, 1 to 3,000; usually 20,200,1000
npm run bench -- --only build,page      some of ${kinds.join(", ")}
npm run bench -- --runs 1               how often builds, pages and Lighthouse are measured; usually 3, large builds once
npm run bench -- --limit 20             minutes after which a build is stopped
npm run bench -- --again                measures anew what was measured before
npm run bench -- --hopeless             tries builds that are known to run out of memory
npm run bench -- --table                measures nothing, prints what there is
npm run bench -- --write                writes the table to README.md though only some was asked for
What is installed, made and measured stays in ${folder}; GROUNDWORK_BENCH_CACHE names another.`;

/** @throws Error that names what was unexpected, and says what may be said */
export const readOptions = (words: readonly string[], folder: string): Options => {
  const refuse = (unexpected: string): never => {
    throw new Error(`Unexpected ${unexpected}, expected:\n${usage(folder)}`);
  };
  const read = () => {
    const text = { type: "string" } as const;
    const flag = { type: "boolean", default: false } as const;
    const options = { peers: text, chapters: text, only: text, runs: text, limit: text } as const;
    const flags = { again: flag, hopeless: flag, table: flag, write: flag } as const;
    try {
      return parseArgs({ args: [...words], options: { ...options, ...flags } }).values;
    } catch {
      return refuse(words.join(" "));
    }
  };
  const said = read();
  const some = <Name extends string>(name: string, text: string | undefined, all: readonly Name[]): readonly Name[] => {
    if (text === undefined) return all;
    const asked = text.split(",");
    const unknown = asked.find((one) => !all.some((known) => known === one));
    return unknown === undefined ? all.filter((one) => asked.includes(one)) : refuse(`\`${unknown}\` of --${name}`);
  };
  const whole = (name: string, text: string, most: number): number =>
    /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : refuse(`\`${text}\` of --${name}`);
  const partial = [said.peers, said.chapters, said.only, said.runs].some((one) => one !== undefined);
  return {
    tools: some("peers", said.peers, toolNames),
    chapters: (said.chapters ?? "20,200,1000").split(",").map((text) => whole("chapters", text, 3000)),
    kinds: some("only", said.only, kinds),
    ...(said.runs === undefined ? {} : { runs: whole("runs", said.runs, 99) }),
    limit: whole("limit", said.limit ?? "30", 600),
    again: said.again,
    hopeless: said.hopeless,
    table: said.table,
    write: said.write || !(partial || said.table),
  };
};
