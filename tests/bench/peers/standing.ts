/** What stands in the folder of a tool: which chapters, and whether they were built. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { run } from "./building.ts";
import type { Measurement } from "./measurements.ts";
import type { Value } from "./record.ts";
import type { Tool } from "./tools/tool.ts";
import { fingerprintOf, siteFolder, toolFolder, workshop } from "./workshop.ts";

const standingSchema = z.object({ fingerprint: z.string(), built: z.boolean() });
type Standing = z.infer<typeof standingSchema>;

const markOf = (folder: string): string => join(folder, ".standing.json");
const standingIn = (folder: string): Standing | undefined =>
  existsSync(markOf(folder))
    ? standingSchema.safeParse(JSON.parse(readFileSync(markOf(folder), "utf8"))).data
    : undefined;
const say = (folder: string, standing: Standing): void => writeFileSync(markOf(folder), JSON.stringify(standing));

const empty = (tool: Tool): void => {
  for (const name of tool.stored) rmSync(join(toolFolder(tool), name), { recursive: true, force: true });
};

/** Bytes and number of the files below a folder. */
const weigh = (folder: string): { bytes: number; files: number } => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { bytes, files: files.length };
};

/** Puts chapters into a tool's folder, unless they stand there. */
const prepare = (tool: Tool, chapters: number): Standing => {
  const folder = toolFolder(tool);
  const fingerprint = fingerprintOf(tool, chapters);
  const standing = standingIn(folder);
  if (standing?.fingerprint === fingerprint) return standing;
  rmSync(markOf(folder), { force: true });
  tool.write(folder, chapters);
  empty(tool);
  const fresh = { fingerprint, built: false };
  say(folder, fresh);
  return fresh;
};

/** Keeps a built site beside the folder in which the next one is built. */
const keepSite = (tool: Tool, chapters: number): void => {
  const kept = siteFolder(tool, chapters);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  cpSync(join(toolFolder(tool), tool.out), join(kept, "site"), { recursive: true });
  writeFileSync(join(kept, "fingerprint"), fingerprintOf(tool, chapters));
};

/**
 * One step of making a site, measured: drawing all diagrams, a build that finds nothing of an earlier one, or the same once more.
 * @param limit minutes
 */
export const measureBuild = async (
  tool: Tool,
  { chapters, step, name }: Pick<Measurement, "chapters" | "step" | "name">,
  limit: number,
): Promise<Value> => {
  const folder = toolFolder(tool);
  const { fingerprint, built } = prepare(tool, chapters);
  const log = join(workshop(), "logs", `${tool.name}-${chapters}-${name}.log`);
  if (step === "warm" && !built) {
    const before = await measureBuild(tool, { chapters, step: "cold", name }, limit);
    if (before.outcome !== "built") return before;
  }
  if (step === "draw" && tool.draw) rmSync(join(folder, tool.draw.drawings), { recursive: true, force: true });
  if (step === "cold") {
    // Drawings are sources: a build that finds none would be measured with what another row has.
    if (tool.draw) await run(tool.draw.run, folder, `${log}.draw`, limit);
    empty(tool);
  }
  say(folder, { fingerprint, built: false });
  const command = step === "draw" && tool.draw ? tool.draw.run : tool.build;
  const { outcome, ...took } = await run(command, folder, log, limit);
  if (outcome !== "done") return { outcome, seconds: took.seconds, log };
  if (step === "draw") return { outcome: "built", ...took, ...weigh(join(folder, tool.draw?.drawings ?? "")) };
  say(folder, { fingerprint, built: true });
  if (!isKept(tool, chapters)) keepSite(tool, chapters);
  return { outcome: "built", ...took, ...weigh(join(folder, tool.out)) };
};

const isKept = (tool: Tool, chapters: number): boolean => {
  const file = join(siteFolder(tool, chapters), "fingerprint");
  return existsSync(file) && readFileSync(file, "utf8") === fingerprintOf(tool, chapters);
};

/** The folder of a built site, built now where it was not; undefined when it cannot be. */
export const builtSite = async (tool: Tool, chapters: number, limit: number): Promise<string | undefined> => {
  if (!isKept(tool, chapters)) await measureBuild(tool, { chapters, step: "cold", name: "to-look-at" }, limit);
  return isKept(tool, chapters) ? join(siteFolder(tool, chapters), "site") : undefined;
};
