import { resolve } from "node:path";
import { makeGroundworkBook } from "../groundwork-book.ts";
import type { Tool } from "./tool.ts";

export const repository = resolve(import.meta.dirname, "../../../..");

/** This repository's own code, with made-up chapters for its content. */
export const groundwork: Tool = {
  name: "groundwork",
  title: "Groundwork",
  setup: {},
  write: (folder, chapters) => makeGroundworkBook(repository, folder, chapters),
  build: ["node", "src/commands/build.ts"],
  out: "dist",
  stored: ["dist", ".build", ".cache", ".astro", "node_modules/.astro", "node_modules/.vite"],
  draw: { run: ["node", "src/commands/draw.ts"], drawings: ".diagrams" },
  address: ({ partSlug, slug }) => `/${partSlug}/${slug}/`,
  search: {
    open: ".search-open",
    field: ".search-dialog input[type=search]",
    result: "#search-results [role=option]",
    text: "#search-results .excerpt",
  },
};
