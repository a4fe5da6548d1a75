import type { Plugin } from "vite";
import { currentBook } from "../book/current-book.ts";
import { modelRows } from "./lab-presets/models-through-time.ts";

const name = "groundwork:model-rows";
const resolved = `\0${name}`;

/** The source of the module: all rows, with the path that the site is published under before each address. */
const modelModule = async (base: string): Promise<string> => {
  const { data, works } = await currentBook();
  const under = base.replace(/\/$/, "");
  const rows = JSON.stringify(modelRows(data.models, works), (key, value) => (key === "href" ? under + value : value));
  return `export default JSON.parse(${JSON.stringify(rows)});`;
};

/**
 * Data of a lab as a module of its own, `groundwork:model-rows`, which comes with the lab's code: what is handed to a lab by its
 * page stands in the page, and a quarter of a megabyte there is read before anything is painted.
 */
export const labData = (): Plugin => {
  let base = "/";
  return {
    name: "groundwork-lab-data",
    configResolved: (config) => {
      base = config.base;
    },
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? modelModule(base) : undefined),
    configureServer: ({ watcher, moduleGraph }) => {
      watcher.on("change", (file) => {
        const known = moduleGraph.getModuleById(resolved);
        if (known && /[\\/]content[\\/]/.test(file)) moduleGraph.invalidateModule(known);
      });
    },
  };
};
