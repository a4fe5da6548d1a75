import { docusaurus } from "./docusaurus.ts";
import { groundwork } from "./groundwork.ts";
import { starlight } from "./starlight.ts";
import type { Tool, ToolName } from "./tool.ts";
import { vitepress } from "./vitepress.ts";

/** What is held against each other, as the table has it from left to right. */
export const tools: Readonly<Record<ToolName, Tool>> = { groundwork, starlight, docusaurus, vitepress };
